package nl.buzzard.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.delivery.HookPost;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Opening;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.IncidentMail.Links;
import nl.buzzard.alerts.mail.IncidentMail.Tone;
import nl.buzzard.alerts.mail.Occasion;
import nl.buzzard.alerts.mail.OverMail;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Writes what people get to read of an alert, and when. Thread-safe. */
final class Letters {

  /** How long before an alert came to be its news begins: no mail for history. */
  static final Duration RUN_UP = Duration.ofHours(1);

  private final Function<MentionQuery, String> printer;
  private final SignedLinks links;

  /**
   * @param printer turns a query into the text the console reads back
   * @param links sign the links in mail
   */
  Letters(Function<MentionQuery, String> printer, SignedLinks links) {
    this.printer = printer;
    this.links = links;
  }

  /** {@return what opens an incident of an alert} */
  Opening opening(Settings settings, AlertRule rule, Seen seen, Instant now) {
    String subject = seen.finding() == null ? null : seen.finding().subject();
    Occasion occasion = occasion(settings, rule, subject, seen);
    return new Opening(
        rule.name(),
        subject,
        kind(rule),
        occasion.query(),
        seen.findings().from(),
        seen.findings().count(),
        threshold(rule),
        new Letter(
                Letter.Kind.OPENED,
                readers(settings, rule.notice(), now),
                (reader, incident) ->
                    IncidentMail.of(
                        occasion, links(settings, rule.notice(), incident, reader), Tone.NEWS),
                now)
            .timed(rule.notice().manner(), settings.zone()));
  }

  /** {@return what the next contact gets, when nobody took an incident on} */
  Letter escalation(
      Settings settings,
      AlertRule rule,
      AlertRule.Escalation next,
      @Nullable String subject,
      Seen seen,
      Instant now) {
    Occasion occasion = occasion(settings, rule, subject, seen);
    return new Letter(
            Letter.Kind.ESCALATED,
            rule.notice().onDuty(next, now, settings.zone()),
            (reader, incident) ->
                IncidentMail.of(
                    occasion, links(settings, rule.notice(), incident, reader), Tone.NOBODY_YET),
            now)
        .timed(rule.notice().manner(), settings.zone());
  }

  /** {@return what people get when it became much larger} */
  Letter grown(
      Settings settings,
      AlertRule rule,
      int round,
      @Nullable String subject,
      Seen seen,
      Instant now) {
    Occasion occasion = occasion(settings, rule, subject, seen);
    return new Letter(
            Letter.Kind.GROWN,
            round,
            readers(settings, rule.notice(), now),
            (reader, incident) ->
                IncidentMail.of(
                    occasion, links(settings, rule.notice(), incident, reader), Tone.GROWN),
            now,
            Letter.Timing.AT_ONCE)
        .timed(rule.notice().manner(), settings.zone());
  }

  /** {@return what people get when it is over} */
  Function<List<String>, Letter> over(AlertRule rule, Settings settings, Instant now) {
    return readers ->
        new Letter(
                Letter.Kind.RECOVERED,
                readers,
                (reader, incident) ->
                    OverMail.of(rule, settings, incident, rule.notice().localeOf(reader)),
                now)
            .timed(rule.notice().manner(), settings.zone());
  }

  private Occasion occasion(
      Settings settings, AlertRule rule, @Nullable String subject, Seen seen) {
    return new Occasion(
        settings,
        rule,
        printer.apply(rule.query()),
        printer.apply(Pace.of(rule).about(subject)),
        seen.findings(),
        seen.around(),
        seen.finding());
  }

  /** {@return who is told of an alert now: people on duty, and programs} */
  static List<String> readers(Settings settings, AlertRule.Notice notice, Instant now) {
    List<String> people = settings.mail() == null ? List.of() : notice.onDuty(now, settings.zone());
    return Stream.concat(people.stream(), notice.hooks().stream().map(HookPost::reader)).toList();
  }

  /** {@return where the links of one reader lead} */
  Links links(Settings settings, AlertRule.Notice notice, long incident, String reader) {
    String console = settings.server().publicUrl();
    String token = links.token(incident, reader);
    return new Links(
        console + "/take-on/" + token, console + "/unsubscribe/" + token, notice.localeOf(reader));
  }

  private static Incident.Kind kind(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Keyword _ -> Incident.Kind.KEYWORD;
      case AlertRule.Negative _ -> Incident.Kind.NEGATIVE;
      case AlertRule.Spike _ -> Incident.Kind.SPIKE;
      case AlertRule.Influencer _ -> Incident.Kind.INFLUENCER;
      case AlertRule.Drop _ -> Incident.Kind.DROP;
      case AlertRule.Shift shift -> Incident.Kind.valueOf(shift.of().name());
      case AlertRule.Rising rising -> Incident.Kind.valueOf(rising.of().name());
    };
  }

  private static long threshold(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Keyword _ -> 1;
      case AlertRule.Negative negative -> negative.count();
      case AlertRule.Spike spike -> spike.count();
      case AlertRule.Influencer wide -> wide.reach();
      case AlertRule.Drop drop -> drop.count();
      case AlertRule.Shift shift -> shift.count();
      case AlertRule.Rising rising -> rising.count();
    };
  }
}
