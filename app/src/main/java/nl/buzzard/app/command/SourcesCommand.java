package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.buzzard.app.Engine;
import nl.buzzard.app.SourceTrial;
import nl.buzzard.app.Version;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.budget.Meters;
import nl.buzzard.crawler.feed.FeedFinder;
import nl.buzzard.crawler.feed.FoundFeed;
import nl.buzzard.crawler.feed.Opml;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how the sources are doing. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description =
        "Tells how each source is doing: visits, new items, what failed last, who is silent, what it"
            + " spent.",
    footer = {
      "",
      "Examples:",
      "  ./buzzard sources",
      "  ./buzzard sources test Telecomnieuws",
      "  ./buzzard sources find https://www.example.org/",
      "  ./buzzard sources import feeds.opml"
    })
final class SourcesCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final double MICROS = 1_000_000;

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
          "%-24s %-20s %-20s %-20s %7s %9s %7s %7s%n",
          "source",
          "last visit",
          "last new",
          "last kept",
          "visits",
          "unchanged",
          "items",
          "failed");
      sources.forEach(source -> print(source, configuration.settings().zone(), out));
      new Meters(configuration::sources, new Budget(database.jdbi(), InstantSource.system()))
          .all()
          .forEach((source, meter) -> print(source, meter, out));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Reads a little of a source and says what is missing when it cannot be read.",
      footer = {"", "Example:", "  ./buzzard sources test Telecomnieuws"})
  int test(@Parameters(paramLabel = "NAME", description = "Its name in sources.yml.") String name)
      throws Exception {
    Configuration configuration = config.read();
    SourceSettings source =
        configuration.sources().stream()
            .filter(one -> one.id().name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new CallerMistake("there is no source called '" + name + "' in sources.yml"));
    try {
      SourceAnswer answer = new SourceTrial(configuration.settings()).read(source);
      spec.commandLine()
          .getOut()
          .println(sentence(source, answer, configuration.settings().zone()));
      return ExitCode.OK;
    } catch (SourceException e) {
      spec.commandLine().getOut().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static String sentence(SourceSettings source, SourceAnswer answer, ZoneId zone) {
    return switch (answer) {
      case SourceAnswer.Posts(int posts, Instant newest) ->
          String.format(
              Locale.ROOT,
              "It answers: %d posts%s. Nothing was kept.",
              posts,
              newest == null ? "" : ", the newest of " + time(newest, zone));
      case SourceAnswer.Counted(long posts, long cost, long asked) ->
          String.format(
              Locale.ROOT,
              "%s answers: %,d posts of the last seven days, which cost %.2f dollars to read; asking"
                  + " cost %.3f.",
              source.id(),
              posts,
              cost / MICROS,
              asked / MICROS);
      case SourceAnswer.Awaited(String address) ->
          source.id()
              + " is delivered to us: while Buzzard runs, signed deliveries are taken in at "
              + address
              + ".";
    };
  }

  @Command(
      name = "find",
      mixinStandardHelpOptions = true,
      description = "Finds the feeds of a site and writes them as lines for sources.yml.",
      footer = {"", "Example:", "  ./buzzard sources find https://www.example.org/"})
  int find(
      @Parameters(paramLabel = "URL", description = "Any address of the site.") URI address,
      @Option(
              names = "--private",
              description = "The site may be inside the own network or on this machine.")
          boolean own)
      throws Exception {
    Configuration configuration = config.read();
    URI contact = URI.create(configuration.settings().server().publicUrl());
    try (Fetcher fetcher =
        new Fetcher(
            new UserAgent(Version.NUMBER, contact), Fetcher.Limits.USUAL, InstantSource.system())) {
      FeedFinder finder = new FeedFinder(fetcher, own ? Reach.ANYWHERE : Reach.PUBLIC);
      return write(finder.find(address), configuration, address + " has no feed Buzzard can find.");
    } catch (SourceException | IllegalArgumentException e) {
      throw new CallerMistake(String.valueOf(e.getMessage()));
    }
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Writes the feeds of an OPML file as lines for sources.yml.",
      footer = {"", "Example:", "  ./buzzard sources import feeds.opml >>conf/sources.yml"})
  int importFeeds(@Parameters(paramLabel = "FILE", description = "A file in OPML.") Path file)
      throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new CallerMistake("there is no file " + file + "; name a file in OPML");
    }
    return write(
        Opml.read(Files.readAllBytes(file)), config.read(), file + " names no feed; is it OPML?");
  }

  private int write(List<FoundFeed> feeds, Configuration configuration, String none) {
    if (feeds.isEmpty()) {
      spec.commandLine().getErr().println("buzzard: " + none);
      return ExitCode.SOFTWARE;
    }
    Set<String> taken =
        configuration.sources().stream()
            .map(source -> source.id().name())
            .collect(Collectors.toSet());
    FeedLines.of(feeds, taken).forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }

  private static void print(SourceId source, Meter meter, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s spent %.3f of %.2f dollars this month: %d posts, %d questions%n",
        source,
        meter.spent().micros() / MICROS,
        meter.cap() / MICROS,
        meter.spent().posts(),
        meter.spent().calls());
  }

  private static void print(SourceHealth source, ZoneId zone, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-24s %-20s %-20s %-20s %7d %9d %7d %7d%n",
        source.source(),
        time(source.lastVisit(), zone),
        time(source.lastNewItem(), zone),
        time(source.lastIndexed(), zone),
        source.visits(),
        source.notModified(),
        source.items(),
        source.failures());
    SourceHealth.Failure failure = source.lastFailure();
    if (source.failing() && failure != null) {
      out.println("  " + failure.sentence());
    }
    if (source.state() == SourceHealth.State.SILENT) {
      out.printf(
          Locale.ROOT,
          "  It was read, but brought nothing new since %s: longer than ever before.%n",
          time(source.silentSince(), zone));
    }
  }

  private static String time(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "–" : TIME.format(instant.atZone(zone));
  }
}
