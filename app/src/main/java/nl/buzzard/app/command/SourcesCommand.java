package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.Engine;
import nl.buzzard.config.Configuration;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how the sources are doing. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Tells how each source is doing: visits, new items, what failed last.",
    footer = {"", "Example:", "  ./buzzard sources"})
final class SourcesCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    PrintWriter out = spec.commandLine().getOut();
    try (Database database = Engine.openDatabase(configuration.settings())) {
      List<SourceHealth> sources = new SourceHealthTable(database.jdbi()).all();
      if (sources.isEmpty()) {
        out.println(
            "No source was visited yet; name feeds in sources.yml and start ./buzzard run.");
        return ExitCode.OK;
      }
      out.printf(
          Locale.ROOT,
          "%-24s %-20s %-20s %7s %9s %7s %7s%n",
          "source",
          "last visit",
          "last new",
          "visits",
          "unchanged",
          "items",
          "failed");
      sources.forEach(source -> print(source, configuration.settings().zone(), out));
    }
    return ExitCode.OK;
  }

  private static void print(SourceHealth source, ZoneId zone, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-24s %-20s %-20s %7d %9d %7d %7d%n",
        source.source(),
        time(source.lastVisit(), zone),
        time(source.lastNewItem(), zone),
        source.visits(),
        source.notModified(),
        source.items(),
        source.failures());
    SourceHealth.Failure failure = source.lastFailure();
    if (source.failing() && failure != null) {
      out.println("  " + failure.sentence());
    }
  }

  private static String time(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "–" : TIME.format(instant.atZone(zone));
  }
}
