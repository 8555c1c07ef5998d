package nl.buzzard.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.buzzard.alerts.course.Course;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.course.Tallies;
import nl.buzzard.alerts.course.Times;
import nl.buzzard.alerts.evidence.Evidence;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.LatestIncident;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at counts: a replay of the latest hours, from the incident that was opened last on.
 * Thread-safe.
 */
final class CountWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CountWatch.class);

  /** What comes later than this is history: the window it was published in is not opened again. */
  private static final Duration LATE = Duration.ofHours(6);

  private static final Duration HOUR = Duration.ofHours(1);

  private final Incidents incidents;
  private final MentionSearch search;
  private final Tallies tallies;
  private final Evidence evidence;
  private final Letters letters;

  /** Up to when each was judged: what is judged in whole steps is looked at once a step. */
  private final Map<AlertRule, Instant> judged = new ConcurrentHashMap<>();

  CountWatch(
      Incidents incidents, MentionStore store, Gaps gaps, Evidence evidence, Letters letters) {
    this.incidents = incidents;
    this.search = store;
    this.tallies = new Tallies(store, gaps);
    this.evidence = evidence;
    this.letters = letters;
  }

  void look(AlertRule rule, Settings settings, Instant now) {
    Pace pace = Pace.of(rule);
    Instant until = pace.judgedUntil(now);
    if (pace.judged() == Pace.Judged.WHEN_OVER && until.equals(judged.put(rule, until))) {
      return;
    }
    Optional<LatestIncident> latest = incidents.latestOf(rule.name());
    Instant from = firstStep(rule, pace, latest, now);
    @Nullable Episode before = latest.map(incident -> episode(incident, pace)).orElse(null);
    if (from.isBefore(until) && mayHold(rule, pace, from, until)) {
      new Course(rule, 1, settings.zone())
          .run(tallies, from, until, before)
          .forEach(episode -> tell(rule, settings, latest, episode, now));
    }
  }

  private Instant firstStep(
      AlertRule rule, Pace pace, Optional<LatestIncident> latest, Instant now) {
    Instant news =
        Times.later(now.minus(LATE), incidents.activeSince(rule.name(), now).minus(Letters.RUN_UP));
    Instant from = Times.stepOf(news, pace.step());
    return latest.map(incident -> Times.later(from, lastStep(incident, pace))).orElse(from);
  }

  /** Steps of an open incident may still grow; those of a closed one are done with. */
  private static Instant lastStep(LatestIncident incident, Pace pace) {
    Instant last = Times.stepOf(incident.lastFindingAt(), pace.step());
    return incident.state() == Incident.State.OPEN ? last : last.plus(pace.step());
  }

  /** Asks the cheap question first: a spike is judged by sixteen days, a quiet hour by itself. */
  private boolean mayHold(AlertRule rule, Pace pace, Instant from, Instant now) {
    return !(rule instanceof AlertRule.Spike spike)
        || search.count(pace.query().and(new Published(from.minus(HOUR), now)))
            >= spike.count() * Course.GOES_ON;
  }

  private static Episode episode(LatestIncident incident, Pace pace) {
    Instant last = Times.stepOf(incident.lastFindingAt(), pace.step());
    Finding finding =
        new Finding(
            last,
            incident.firstPublished(),
            last.plus(pace.step()),
            1,
            null,
            null,
            incident.subject());
    return new Episode(finding, finding, 1);
  }

  /** An incident is looked at all the time, and to write is a commit. */
  private static boolean isNews(LatestIncident incident, long all, Episode episode, Pace pace) {
    return incident.state() == Incident.State.CLOSED
        || all > incident.findings()
        || episode.peak() > incident.peak()
        || episode.last().at().isAfter(Times.stepOf(incident.lastFindingAt(), pace.step()));
  }

  private void tell(
      AlertRule rule,
      Settings settings,
      Optional<LatestIncident> latest,
      Episode episode,
      Instant now) {
    Pace pace = Pace.of(rule);
    Finding last = episode.last();
    // The last instant of the step, so that the step is known by it; ours while the step runs.
    Instant at = last.until().isAfter(now) ? now : last.until().minusMillis(1);
    if (latest.isPresent() && !episode.first().at().isAfter(latest.get().lastFindingAt())) {
      Instant first = latest.get().firstPublished();
      long all = search.count(pace.about(latest.get().subject()).and(new Published(first, now)));
      if (isNews(latest.get(), all, episode, pace)) {
        incidents.join(latest.get().id(), all, episode.peak(), at);
      }
      return;
    }
    latest.ifPresent(over -> incidents.close(over.id(), now));
    MentionQuery query = pace.about(last.subject());
    evidence
        .findings(query, last.from(), last.until())
        // Where nothing was said, what was said before tells what is missing.
        .or(() -> evidence.findings(query, last.from().minus(pace.runUp()), last.until()))
        .map(found -> Seen.counted(evidence, rule, found, last))
        .map(seen -> letters.opening(settings, rule, seen, now))
        .filter(opening -> incidents.open(opening, at))
        .ifPresent(opened ->
            LOG.info(
                "The alert {} opened an incident of {} mentions", rule.name(), opened.findings()));
  }
}
