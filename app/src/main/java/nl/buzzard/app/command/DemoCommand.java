package nl.buzzard.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.buzzard.app.Buzzard;
import nl.buzzard.app.DataFolder;
import nl.buzzard.app.demo.DemoSource;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationWatcher;
import nl.buzzard.crawler.schedule.CrawlSchedule.Planned;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts with bundled made-up brands and mentions, afresh each time. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts with a made-up telecom provider, its rivals and a month of made-up mentions;",
      "an outage goes on while you watch. Afresh each time, in a folder of its own."
    },
    footer = {"", "Examples:", "  ./buzzard demo", "  ./buzzard demo --live --port 9000"})
final class DemoCommand implements Callable<Integer> {

  private static final List<String> FILES =
      List.of("buzzard.yml", "brands.yml", "queries.yml", "alerts.yml");
  private static final Duration EVERY = Duration.ofSeconds(2);

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The demo's own folder, emptied at each start (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data", "demo");

  @Option(
      names = "--live",
      description = "Also collect public feeds that need no key; needs the internet.")
  private boolean live;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    DataFolder folder = new DataFolder(data.toAbsolutePath());
    DataFolder.Ownership owned = Running.own(folder, "with --data");
    empty(folder.path());
    ConfigurationWatcher configuration =
        new ConfigurationWatcher(ConfigOption.reader(), copyConfiguration(folder.path()));
    Configuration current = configuration.current();
    Running.refuseBusyPort(current.settings().server(), "with --port");
    InstantSource clock = InstantSource.system();
    List<Planned> story =
        DemoSource.all(clock, current.settings().zone()).stream()
            .map(part -> new Planned(part, EVERY))
            .toList();
    Buzzard buzzard = Buzzard.startDemo(configuration, clock, "Marieke", story);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "The demo is on: http://localhost:%d (Ctrl+C stops it)%n", buzzard.port());
    out.flush();
    Running.untilStopped(buzzard, owned);
    return ExitCode.OK;
  }

  /** Empties a folder the demo made; refuses any other, so that nobody loses his data. */
  private static void empty(Path folder) throws IOException {
    Path mark = folder.resolve("this-is-the-demo");
    try (Stream<Path> files = Files.list(folder)) {
      boolean foreign =
          !Files.exists(mark)
              && files.anyMatch(file -> !file.getFileName().toString().equals("pipeline.lock"));
      if (foreign) {
        throw new CallerMistake(
            String.format(
                Locale.ROOT,
                "the folder %s holds something that is not the demo's; name another with --data",
                folder));
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder) && !file.getFileName().toString().equals("pipeline.lock")) {
          Files.delete(file);
        }
      }
    }
    Files.createFile(mark);
  }

  private Path copyConfiguration(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("config"));
    for (String file : FILES) {
      copy(file, target.resolve(file));
    }
    if (live) {
      copy("sources-live.yml", target.resolve("sources.yml"));
      copy("queries-live.yml", target.resolve("queries.yml"));
    }
    Files.writeString(
        target.resolve("buzzard.yml"),
        Files.readString(target.resolve("buzzard.yml")) + "server: {port: " + port + "}\n");
    return target;
  }

  private static void copy(String resource, Path target) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(
            DemoCommand.class.getResourceAsStream("/demo/config/" + resource), resource)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
