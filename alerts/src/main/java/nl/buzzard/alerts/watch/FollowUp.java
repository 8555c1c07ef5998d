package nl.buzzard.alerts.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.course.Times;
import nl.buzzard.alerts.evidence.Evidence;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.LatestIncident;
import nl.buzzard.alerts.incident.Reminders;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what was told: closes what is over, and tells the next contact of what nobody took on in
 * time. Thread-safe.
 */
final class FollowUp {

  private static final Logger LOG = LoggerFactory.getLogger(FollowUp.class);

  private final Incidents incidents;
  private final Reminders reminders;
  private final Evidence evidence;
  private final Letters letters;

  FollowUp(Incidents incidents, Evidence evidence, Letters letters) {
    this.incidents = incidents;
    this.reminders = incidents.reminders();
    this.evidence = evidence;
    this.letters = letters;
  }

  void look(AlertRule rule, Settings settings, Instant now) {
    Pace pace = Pace.of(rule);
    // An incident is over by whole steps, as in a replay.
    Instant quietSince = Times.stepOf(now.minus(pace.quiet()), pace.step()).plus(pace.step());
    incidents.closeIfQuiet(rule.name(), quietSince, letters.over(rule, settings, now), now);
    incidents
        .latestOf(rule.name())
        .filter(latest -> latest.state() == Incident.State.OPEN)
        .ifPresent(latest -> tellAgain(rule, settings, latest, now));
    AlertRule.Escalation next = rule.notice().escalation();
    if (next != null && settings.mail() != null) {
      Instant openedBefore = now.minus(next.after());
      incidents
          .latestOf(rule.name())
          .filter(latest -> waits(latest, openedBefore))
          .ifPresent(latest -> escalate(rule, next, settings, latest, now));
    }
  }

  private void tellAgain(AlertRule rule, Settings settings, LatestIncident latest, Instant now) {
    OptionalInt round = reminders.toldAgain(latest.id(), now);
    if (round.isPresent()) {
      seen(rule, latest, now)
          .map(seen -> letters.grown(settings, rule, round.getAsInt(), latest.subject(), seen, now))
          .ifPresent(letter -> reminders.tellAgain(latest.id(), letter));
    }
  }

  private Optional<Seen> seen(AlertRule rule, LatestIncident latest, Instant now) {
    MentionQuery query = Pace.of(rule).about(latest.subject());
    return evidence
        .findings(query, latest.firstPublished(), now)
        .map(found -> Seen.byNow(evidence, rule, query, found, now));
  }

  /** {@return whether an incident waits for the next contact to be told} */
  static boolean waits(LatestIncident latest, Instant openedBefore) {
    return latest.state() == Incident.State.OPEN
        && latest.unminded()
        && !latest.openedAt().isAfter(openedBefore);
  }

  private void escalate(
      AlertRule rule,
      AlertRule.Escalation next,
      Settings settings,
      LatestIncident latest,
      Instant now) {
    seen(rule, latest, now)
        .map(seen -> letters.escalation(settings, rule, next, latest.subject(), seen, now))
        .ifPresent(letter -> {
          reminders.escalate(latest.id(), now.minus(next.after()), letter);
          LOG.info("Nobody took on the incident {}; the next contact is told", latest.id());
        });
  }
}
