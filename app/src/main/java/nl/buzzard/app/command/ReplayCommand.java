package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.replay.Replay;
import nl.buzzard.app.Engine;
import nl.buzzard.app.MentionStores;
import nl.buzzard.app.StoredCoverage;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.ShownMentions;
import nl.buzzard.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what an alert would have sent over the mentions that are kept; sends nothing. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Lists the mails an alert would have sent, by the rules it follows live.",
    footer = {
      "",
      "Examples:",
      "  ./buzzard replay Onvrede --from 2026-03-01 --to 2026-04-01",
      "  ./buzzard replay Onvrede --from 2026-03-01 --to 2026-04-01 --strictness 2"
    })
final class ReplayCommand implements Callable<Integer> {

  private static final double LEAST = 0.1;
  private static final double MOST = 10;

  @Parameters(index = "0", paramLabel = "ALERT", description = "Its name in alerts.yml.")
  private String alert = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day, such as 2026-03-01.")
  private String from = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      description = "The day after the last.")
  private String until = "";

  @Option(
      names = "--strictness",
      paramLabel = "N",
      description = "How much more it takes than the alert asks (default: ${DEFAULT-VALUE}).")
  private double strictness = 1;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    ZoneId zone = configuration.settings().zone();
    AlertRule rule = named(configuration);
    Instant start = day(from, zone);
    Instant end = day(until, zone);
    if (!start.isBefore(end)) {
      throw new CallerMistake("--to must be later than --from");
    }
    if (!(strictness >= LEAST && strictness <= MOST)) {
      throw new CallerMistake("--strictness is a number from 0.1 to 10");
    }
    try (Database database = Engine.openDatabase(configuration.settings());
        MentionStore store = MentionStores.openReadOnly(configuration.settings())) {
      // As live: what a label hides is not told, and what was not collected is no news.
      MentionStore shown = new ShownMentions(store, () -> LabelRule.hiding(configuration.labels()));
      Gaps gaps = new StoredCoverage(database.jdbi(), InstantSource.system()).gaps();
      print(new Replay(shown, gaps, zone).of(rule, start, end, strictness), zone);
    }
    return ExitCode.OK;
  }

  private AlertRule named(Configuration configuration) {
    List<AlertRule> alerts = configuration.alerts();
    return alerts.stream()
        .filter(rule -> rule.name().equalsIgnoreCase(alert))
        .findFirst()
        .orElseThrow(() ->
            new CallerMistake(
                "alerts.yml has no alert named "
                    + alert
                    + "; it has: "
                    + String.join(", ", alerts.stream().map(AlertRule::name).toList())));
  }

  private static Instant day(String text, ZoneId zone) {
    try {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new CallerMistake("a day is written as 2026-03-01, not as " + text);
    }
  }

  private void print(List<Episode> episodes, ZoneId zone) {
    PrintWriter out = spec.commandLine().getOut();
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
    if (!episodes.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%-16s  %-16s %9s %9s %9s %9s  %s%n",
          "mail",
          "until",
          "mentions",
          "of",
          "usually",
          "peak",
          "what");
    }
    for (Episode episode : episodes) {
      Finding first = episode.first();
      out.printf(
          Locale.ROOT,
          "%-16s  %-16s %9d %9s %9s %9d  %s%n",
          time.format(first.at()),
          time.format(episode.last().until()),
          first.mentions(),
          first.of() == null ? "-" : String.valueOf(first.of()),
          first.expected() == null ? "-" : String.valueOf(Math.round(first.expected())),
          episode.peak(),
          first.subject() == null ? "" : first.subject());
    }
    out.println(episodes.size() == 1 ? "1 mail" : episodes.size() + " mails");
    out.flush();
  }
}
