package nl.buzzard.alerts.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.LatestIncident;
import nl.buzzard.alerts.incident.Opening;
import nl.buzzard.alerts.incident.Reminders;
import nl.buzzard.alerts.mail.IncidentMail.Tone;
import nl.buzzard.alerts.mail.SilenceMail;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SilenceRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for sources that fell silent. What is silent together is one incident; it is over as soon
 * as all of them bring something again, and everybody who was told hears so. Thread-safe.
 */
final class SilenceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

  private final Incidents incidents;
  private final Reminders reminders;
  private final Supplier<List<SilentSource>> silent;
  private final Function<MentionQuery, String> printer;
  private final Letters letters;

  SilenceWatch(
      Incidents incidents,
      Supplier<List<SilentSource>> silent,
      Function<MentionQuery, String> printer,
      Letters letters) {
    this.incidents = incidents;
    this.reminders = incidents.reminders();
    this.silent = silent;
    this.printer = printer;
    this.letters = letters;
  }

  void look(SilenceRule rule, Settings settings, Instant now) {
    List<SilentSource> found =
        silent.get().stream()
            .filter(source -> rule.asks(source.source()))
            .filter(source -> !source.since().isAfter(now.minus(rule.within())))
            .sorted(Comparator.comparing(SilentSource::since))
            .toList();
    if (found.isEmpty()) {
      incidents.recover(rule.name(), over(rule, settings, now), now);
      return;
    }
    if (incidents.open(opening(rule, settings, found, now), now)) {
      LOG.info("The alert {} found {} silent sources", rule.name(), found.size());
      return;
    }
    incidents
        .latestOf(rule.name())
        .filter(latest -> latest.state() == Incident.State.OPEN)
        .ifPresent(latest -> goesOn(rule, settings, latest, found, now));
  }

  private Opening opening(
      SilenceRule rule, Settings settings, List<SilentSource> found, Instant now) {
    List<MentionQuery> theirs =
        found.stream()
            .<MentionQuery>map(source -> new MentionQuery.Is(Field.SOURCE, source.source().name()))
            .toList();
    return new Opening(
        rule.name(),
        null,
        Incident.Kind.SILENCE,
        printer.apply(theirs.size() == 1 ? theirs.getFirst() : new MentionQuery.Or(theirs)),
        found.getFirst().since(),
        found.size(),
        1,
        new Letter(
                Letter.Kind.OPENED,
                Letters.readers(settings, rule.notice(), now),
                text(rule, settings, found, Tone.NEWS),
                now)
            .timed(rule.notice().manner(), settings.zone()));
  }

  private void goesOn(
      SilenceRule rule,
      Settings settings,
      LatestIncident latest,
      List<SilentSource> found,
      Instant now) {
    if (found.size() > latest.findings()) {
      incidents.join(latest.id(), found.size(), found.size(), now);
    }
    reminders
        .toldAgain(latest.id(), now)
        .ifPresent(round ->
            reminders.tellAgain(
                latest.id(),
                new Letter(
                        Letter.Kind.GROWN,
                        round,
                        Letters.readers(settings, rule.notice(), now),
                        text(rule, settings, found, Tone.GROWN),
                        now,
                        Letter.Timing.AT_ONCE)
                    .timed(rule.notice().manner(), settings.zone())));
    AlertRule.Escalation next = rule.notice().escalation();
    if (next != null
        && settings.mail() != null
        && FollowUp.waits(latest, now.minus(next.after()))) {
      reminders.escalate(
          latest.id(),
          now.minus(next.after()),
          new Letter(
                  Letter.Kind.ESCALATED,
                  rule.notice().onDuty(next, now, settings.zone()),
                  text(rule, settings, found, Tone.NOBODY_YET),
                  now)
              .timed(rule.notice().manner(), settings.zone()));
    }
  }

  private static Function<List<String>, Letter> over(
      SilenceRule rule, Settings settings, Instant now) {
    return readers ->
        new Letter(
                Letter.Kind.RECOVERED,
                readers,
                (reader, incident) ->
                    SilenceMail.over(rule, settings, incident, rule.notice().localeOf(reader)),
                now)
            .timed(rule.notice().manner(), settings.zone());
  }

  private Letter.Text text(
      SilenceRule rule, Settings settings, List<SilentSource> found, Tone tone) {
    return (reader, incident) ->
        SilenceMail.of(
            rule, settings, found, letters.links(settings, rule.notice(), incident, reader), tone);
  }
}
