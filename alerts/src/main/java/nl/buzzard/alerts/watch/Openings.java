package nl.buzzard.alerts.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Opening;
import nl.buzzard.alerts.mail.Findings;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.Occasion;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Writes what opens an incident: what was found, and the letter that tells it. Thread-safe. */
final class Openings {

  /** How long before an alert came to be its news begins: no mail for history. */
  static final Duration RUN_UP = Duration.ofHours(1);

  private final Function<MentionQuery, String> printer;

  /**
   * @param printer turns a query into the text the console reads back
   */
  Openings(Function<MentionQuery, String> printer) {
    this.printer = printer;
  }

  /**
   * {@return what opens an incident of an alert}
   *
   * @param finding what the counts said; null for an alert that finds single mentions
   */
  Opening of(
      Settings settings,
      AlertRule rule,
      Findings findings,
      @Nullable Finding finding,
      Instant now) {
    Occasion occasion =
        new Occasion(
            settings,
            rule,
            printer.apply(rule.query()),
            printer.apply(Pace.of(rule).query()),
            findings,
            finding);
    return new Opening(
        rule.name(),
        kind(rule),
        occasion.query(),
        findings.from(),
        findings.count(),
        threshold(rule),
        new Letter(
            settings.mail() == null ? List.of() : rule.notice().recipients(),
            IncidentMail.of(occasion),
            now));
  }

  private static Incident.Kind kind(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Keyword _ -> Incident.Kind.KEYWORD;
      case AlertRule.Negative _ -> Incident.Kind.NEGATIVE;
      case AlertRule.Spike _ -> Incident.Kind.SPIKE;
    };
  }

  private static long threshold(AlertRule rule) {
    return switch (rule) {
      case AlertRule.Keyword _ -> 1;
      case AlertRule.Negative negative -> negative.count();
      case AlertRule.Spike spike -> spike.count();
    };
  }
}
