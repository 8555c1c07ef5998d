package nl.buzzard.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.buzzard.config.AlertRule.Notice;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts.yml}: what is mailed, when and to whom. */
final class AlertsReader {

  static final String FILE = "alerts.yml";
  static final List<String> KEYS = List.of("alerts");
  static final List<String> ALERT_KEYS =
      List.of(
          "name",
          "kind",
          "query",
          "count",
          "within",
          "to",
          "language",
          "quiet",
          "escalate",
          "after");

  /** One mention after a quiet night is no spike. */
  private static final int FEWEST_OF_A_SPIKE = 10;

  private static final Format<Integer> COUNT = Formats.number(1, 1_000_000);
  private static final Format<Duration> TIME = Formats.duration("1m");

  private final QueryReader queries;
  private final Locale usualLanguage;
  private final Names names = new Names();

  private enum Kind {
    KEYWORD,
    NEGATIVE,
    SPIKE
  }

  /**
   * @param queries reads their queries
   * @param usualLanguage the language of mail where an alert names none
   */
  AlertsReader(QueryReader queries, Locale usualLanguage) {
    this.queries = queries;
    this.usualLanguage = usualLanguage;
  }

  List<AlertRule> read(YamlFile file) {
    return file.root(KEYS).maps("alerts", ALERT_KEYS).stream()
        .map(entry -> alert(file, entry))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable AlertRule alert(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    names.give(file, entry, name);
    Kind kind = entry.required("kind", Formats.oneOf(Kind.class));
    MentionQuery query = queries.read(file, entry);
    Notice notice = notice(entry);
    return switch (kind) {
      case null -> null;
      case KEYWORD -> keyword(entry, name, query, notice);
      case NEGATIVE -> negative(entry, name, query, notice);
      case SPIKE -> spike(entry, name, query, notice);
    };
  }

  private Notice notice(YamlMap entry) {
    return new Notice(
        entry.requiredList("to", Formats.EMAIL),
        entry.optional("language", Formats.LANGUAGE, usualLanguage),
        entry.optional("quiet", TIME, Duration.ofHours(1)),
        escalation(entry));
  }

  private static AlertRule.@Nullable Escalation escalation(YamlMap entry) {
    if (!entry.has("escalate")) {
      if (entry.has("after")) {
        entry.fault("after", "'after' belongs to 'escalate', which names whom to mail next");
      }
      return null;
    }
    return new AlertRule.Escalation(
        entry.requiredList("escalate", Formats.EMAIL),
        entry.optional("after", TIME, Duration.ofMinutes(15)));
  }

  private static @Nullable AlertRule keyword(
      YamlMap entry, @Nullable String name, @Nullable MentionQuery query, Notice notice) {
    for (String key : List.of("count", "within")) {
      if (entry.has(key)) {
        entry.fault(key, "'" + key + "' belongs to alerts of kind negative");
      }
    }
    return name == null || query == null ? null : new AlertRule.Keyword(name, query, notice);
  }

  private static @Nullable AlertRule negative(
      YamlMap entry, @Nullable String name, @Nullable MentionQuery query, Notice notice) {
    Integer count = entry.required("count", COUNT);
    Duration within = entry.required("within", TIME);
    return name == null || query == null || count == null || within == null
        ? null
        : new AlertRule.Negative(name, query, count, within, notice);
  }

  private static @Nullable AlertRule spike(
      YamlMap entry, @Nullable String name, @Nullable MentionQuery query, Notice notice) {
    if (entry.has("within")) {
      entry.fault("within", "'within' belongs to alerts of kind negative");
    }
    int count = entry.optional("count", COUNT, FEWEST_OF_A_SPIKE);
    return name == null || query == null ? null : new AlertRule.Spike(name, query, count, notice);
  }
}
