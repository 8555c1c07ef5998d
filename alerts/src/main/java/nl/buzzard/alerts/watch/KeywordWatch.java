package nl.buzzard.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.course.Times;
import nl.buzzard.alerts.evidence.Evidence;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Surroundings;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for mentions of which every single one is worth a mail. Thread-safe. */
final class KeywordWatch {

  private static final Logger LOG = LoggerFactory.getLogger(KeywordWatch.class);

  /** What was published longer ago is history, not news: an import of old mentions is silent. */
  private static final Duration NEWS = Duration.ofHours(24);

  /** How far the clock of a source may be ahead of ours. */
  private static final Duration SKEW = Duration.ofHours(1);

  /** Longer than a mention can be news, {@link #NEWS} and {@link #SKEW} together. */
  private static final Duration MEMORY = Duration.ofDays(2);

  private final Incidents incidents;
  private final MentionSearch search;
  private final Evidence evidence;
  private final Letters letters;

  KeywordWatch(Incidents incidents, MentionSearch search, Evidence evidence, Letters letters) {
    this.incidents = incidents;
    this.search = search;
    this.evidence = evidence;
    this.letters = letters;
  }

  void look(AlertRule rule, Settings settings, Instant now) {
    Instant since =
        Times.later(now.minus(NEWS), incidents.activeSince(rule.name(), now).minus(Letters.RUN_UP));
    Set<String> known = incidents.known(rule.name());
    MentionQuery query = Pace.of(rule).query().and(new Published(since, now.plus(SKEW)));
    Optional<FreshMentions> found =
        FreshMentions.read(search, query, mention -> !known.contains(mention.value()));
    if (found.isPresent()) {
      Seen seen = seen(rule, found.get().findings());
      int fresh = incidents.file(letters.opening(settings, rule, seen, now), found.get().ids());
      incidents.forgetBefore(now.minus(MEMORY));
      LOG.info("The alert {} found {} mentions", rule.name(), fresh);
    }
  }

  /** What is around findings is told once, when they open an incident: to read it takes a while. */
  private Seen seen(AlertRule rule, Findings findings) {
    boolean joins =
        incidents
            .latestOf(rule.name())
            .filter(latest -> latest.state() == Incident.State.OPEN)
            .isPresent();
    return joins
        ? new Seen(findings, Surroundings.NONE, null)
        : Seen.mentions(evidence, rule, findings);
  }
}
