package nl.buzzard.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.config.AlertRule.Hook;
import nl.buzzard.config.AlertRule.Notice;
import nl.buzzard.config.AlertRule.RisingOf;
import nl.buzzard.config.AlertRule.ShareOf;
import nl.buzzard.config.Manner.Level;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Reads {@code alerts.yml}: what is mailed, when and to whom. */
final class AlertsReader {

  static final String FILE = "alerts.yml";
  static final List<String> KEYS = List.of("people", "hooks", "alerts");

  /** The keys only some kinds of alert know. */
  private static final List<String> OWN_KEYS =
      List.of("against", "count", "query", "reach", "sources", "within");

  static final List<String> ALERT_KEYS =
      List.of(
          "name",
          "kind",
          "query",
          "against",
          "count",
          "reach",
          "within",
          "sources",
          "to",
          "hooks",
          "language",
          "level",
          "quiet",
          "escalate",
          "after");

  /** One mention after a quiet night is no spike. */
  private static final int FEWEST = 10;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Format<Integer> COUNT = Formats.number(1, 1_000_000);
  private static final Format<Integer> REACH = Formats.number(1, 100_000_000);
  private static final Format<Duration> TIME = Formats.duration("1m");
  private static final Format<Duration> SHARE_TIME = Formats.duration("5m");
  private static final Format<Duration> HOURS = Formats.duration("1h");

  private static final Format<Level> LEVEL = Formats.oneOf(Level.class);

  private final QueryReader queries;
  private final List<String> sources;
  private final Locale usualLanguage;
  private final Names names = new Names();

  private enum Kind {
    KEYWORD("query"),
    NEGATIVE("query", "count", "within"),
    SPIKE("query", "count"),
    DROP("query", "count", "within"),
    INFLUENCER("query", "reach"),
    NEGATIVE_SHARE("query", "count", "within"),
    NET_SENTIMENT("query", "count", "within"),
    STARS("query", "count", "within"),
    VOICE("query", "count", "within", "against"),
    RIVAL_SENTIMENT("query", "count", "within", "against"),
    HASHTAG("query", "count"),
    STORY("query", "count"),
    SILENCE("sources", "within");

    private final Set<String> keys;

    Kind(String... keys) {
      this.keys = Set.of(keys);
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What every alert says. */
  private record Basics(
      YamlFile file, YamlMap entry, String name, MentionQuery query, Notice notice) {}

  /**
   * @param queries reads their queries
   * @param sources which sources there are
   * @param usualLanguage the language of mail where an alert names none
   */
  AlertsReader(QueryReader queries, List<SourceSettings> sources, Locale usualLanguage) {
    this.queries = queries;
    this.sources = sources.stream().map(source -> source.id().name()).toList();
    this.usualLanguage = usualLanguage;
  }

  Alerts read(YamlFile file) {
    YamlMap root = file.root(KEYS);
    Map<String, Person> people = new PeopleReader().read(file, root);
    Map<String, Hook> hooks = new HooksReader().read(file, root);
    List<AlertRule> rules = new ArrayList<>();
    List<SilenceRule> silences = new ArrayList<>();
    for (YamlMap entry : root.maps("alerts", ALERT_KEYS)) {
      String name = entry.required("name", Formats.NAME);
      names.give(file, entry, name);
      Kind kind = entry.required("kind", Formats.oneOf(Kind.class));
      if (kind != null) {
        refuseOthersKeys(entry, kind);
      }
      Notice notice = notice(entry, hooks, people);
      if (kind == Kind.SILENCE) {
        silences.add(silence(entry, Objects.requireNonNullElse(name, ""), notice));
      } else {
        Optional.ofNullable(alert(file, entry, name, kind, notice)).ifPresent(rules::add);
      }
    }
    return new Alerts(rules, silences);
  }

  /**
   * What a file asks for. Immutable.
   *
   * @param rules those that look at mentions
   * @param silences those that look at sources
   */
  record Alerts(List<AlertRule> rules, List<SilenceRule> silences) {

    Alerts {
      rules = List.copyOf(rules);
      silences = List.copyOf(silences);
    }
  }

  private SilenceRule silence(YamlMap entry, String name, Notice notice) {
    Set<SourceId> asked = new HashSet<>();
    for (String source : entry.list("sources", Formats.NAME)) {
      if (!sources.contains(source)) {
        entry.fault(
            "sources", "unknown source '" + source + "' — " + Spelling.hint(source, sources));
      }
      asked.add(new SourceId(source));
    }
    return new SilenceRule(name, asked, entry.optional("within", HOURS, HOUR), notice);
  }

  private @Nullable AlertRule alert(
      YamlFile file, YamlMap entry, @Nullable String name, @Nullable Kind kind, Notice notice) {
    MentionQuery query = queries.read(file, entry);
    if (kind == null) {
      return null;
    }
    // A part that is missing is noted by now; what is made of another in its place is not used.
    Basics basics =
        new Basics(
            file,
            entry,
            Objects.requireNonNullElse(name, ""),
            Objects.requireNonNullElse(query, MentionQuery.everything()),
            notice);
    AlertRule rule = alert(kind, basics);
    return name == null || query == null ? null : rule;
  }

  private @Nullable AlertRule alert(Kind kind, Basics basics) {
    return switch (kind) {
      case KEYWORD -> new AlertRule.Keyword(basics.name(), basics.query(), basics.notice());
      case NEGATIVE -> negative(basics);
      case SPIKE ->
          new AlertRule.Spike(basics.name(), basics.query(), count(basics), basics.notice());
      case DROP ->
          new AlertRule.Drop(
              basics.name(),
              basics.query(),
              count(basics),
              basics.entry().optional("within", HOURS, HOUR.multipliedBy(3)),
              basics.notice());
      case INFLUENCER -> influencer(basics);
      case NEGATIVE_SHARE -> shift(basics, ShareOf.NEGATIVE_SHARE, HOUR);
      case NET_SENTIMENT -> shift(basics, ShareOf.NET_SENTIMENT, HOUR);
      case STARS -> shift(basics, ShareOf.STARS, WEEK);
      case VOICE -> rivalry(basics, ShareOf.VOICE);
      case RIVAL_SENTIMENT -> rivalry(basics, ShareOf.RIVAL_SENTIMENT);
      case HASHTAG -> rising(basics, RisingOf.HASHTAG);
      case STORY -> rising(basics, RisingOf.STORY);
      case SILENCE -> null;
    };
  }

  private static void refuseOthersKeys(YamlMap entry, Kind kind) {
    for (String key : OWN_KEYS) {
      if (entry.has(key) && !kind.keys.contains(key)) {
        entry.fault(key, "'" + key + "' means nothing to an alert of kind " + kind.word());
      }
    }
  }

  private Notice notice(YamlMap entry, Map<String, Hook> hooks, Map<String, Person> people) {
    return new Notice(
        entry.requiredList("to", Formats.EMAIL),
        entry.optional("language", Formats.LANGUAGE, usualLanguage),
        entry.optional("quiet", TIME, HOUR),
        escalation(entry),
        HooksReader.named(entry, hooks),
        new Manner(entry.optional("level", LEVEL, Level.NORMAL), people));
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

  private static int count(Basics basics) {
    return basics.entry().optional("count", COUNT, FEWEST);
  }

  private static @Nullable AlertRule negative(Basics basics) {
    Integer count = basics.entry().required("count", COUNT);
    Duration within = basics.entry().required("within", TIME);
    return count == null || within == null
        ? null
        : new AlertRule.Negative(basics.name(), basics.query(), count, within, basics.notice());
  }

  private static @Nullable AlertRule influencer(Basics basics) {
    Integer reach = basics.entry().required("reach", REACH);
    return reach == null
        ? null
        : new AlertRule.Influencer(basics.name(), basics.query(), reach, basics.notice());
  }

  private static AlertRule shift(Basics basics, ShareOf of, Duration within) {
    return new AlertRule.Shift(
        basics.name(),
        basics.query(),
        of,
        null,
        count(basics),
        basics.entry().optional("within", SHARE_TIME, within),
        basics.notice());
  }

  private @Nullable AlertRule rivalry(Basics basics, ShareOf of) {
    MentionQuery rival = queries.read(basics.file(), basics.entry(), "against");
    return rival == null
        ? null
        : new AlertRule.Shift(
            basics.name(),
            basics.query(),
            of,
            rival,
            count(basics),
            basics.entry().optional("within", SHARE_TIME, DAY),
            basics.notice());
  }

  private static AlertRule rising(Basics basics, RisingOf of) {
    return new AlertRule.Rising(basics.name(), basics.query(), of, count(basics), basics.notice());
  }
}
