package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.buzzard.app.DataFolder;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.files.FileImport;
import nl.buzzard.crawler.files.ImportException;
import nl.buzzard.crawler.files.ImportResult;
import nl.buzzard.crawler.files.ImportResult.Course;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a file of mentions, beside a running server or alone. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports historical mentions from CSV, TSV or JSON lines, gzip too.",
      "Importing the same file again adds nothing; one that was cut off goes on where it was."
    },
    footer = {
      "",
      "Example:",
      "  ./buzzard import posts.csv.gz --source archive \\",
      "      --map id=tweet_id,text=text,published=created,brand=airline"
    })
final class ImportCommand implements Callable<Integer> {

  /** How many items may wait before reading pauses, so that the inbox stays small. */
  private static final long MOST_WAITING = 20_000;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME",
      description = "The name its mentions are filed under.")
  private String source = "";

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "Which column is which field; fields: ${COMPLETION-CANDIDATES}.")
  private @Nullable Map<ImportField, String> columns;

  @Option(
      names = "--mapping",
      paramLabel = "NAME",
      description = "A mapping named in sources.yml, instead of --map.")
  private @Nullable String mappingName;

  @Option(
      names = "--platform",
      description = "Where the mentions are from: ${COMPLETION-CANDIDATES} (default: OTHER).")
  private @Nullable Platform platform;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    ImportMapping mapping = mapping(configuration);
    try (Emptying emptying = new Emptying(configuration)) {
      importInto(emptying, configuration, mapping);
      emptying
          .ownWork()
          .ifPresent(work -> spec.commandLine().getOut().println("The pipeline: " + work + "."));
    }
    return 0;
  }

  private void importInto(Emptying emptying, Configuration configuration, ImportMapping mapping) {
    FileImport fileImport =
        new FileImport(
            emptying.inbox(),
            new DataFolder(configuration.settings().dataFolder()).imports(),
            configuration.settings().zone(),
            InstantSource.system());
    long start = System.nanoTime();
    ImportResult result;
    try (Progress progress = Progress.of("Importing " + file.getFileName(), spec)) {
      result =
          fileImport.run(
              file,
              new SourceId(source),
              mapping,
              (rows, bytesRead, totalBytes) -> {
                progress.at(rows, bytesRead, totalBytes);
                emptying.untilAtMost(MOST_WAITING);
              });
      emptying.untilAtMost(0);
    } catch (ImportException e) {
      throw new CallerMistake(Objects.requireNonNull(e.getMessage()));
    }
    report(result, Duration.ofNanos(System.nanoTime() - start));
  }

  private ImportMapping mapping(Configuration configuration) {
    if (columns != null && mappingName != null) {
      throw new CallerMistake("give either --map or --mapping, not both");
    }
    if (columns != null) {
      return new ImportMapping(
          "command line", columns, platform == null ? Platform.OTHER : platform);
    }
    if (mappingName == null) {
      throw new CallerMistake(
          "say which column is which field, for example --map id=tweet_id,text=text,published=created");
    }
    ImportMapping named =
        configuration.mappings().stream()
            .filter(candidate -> candidate.name().equals(mappingName))
            .findFirst()
            .orElseThrow(() ->
                new CallerMistake(
                    String.format(
                        Locale.ROOT,
                        "sources.yml names no mapping '%s'; it has: %s",
                        mappingName,
                        configuration.mappings().stream().map(ImportMapping::name).toList())));
    return platform == null ? named : new ImportMapping(named.name(), named.columns(), platform);
  }

  private void report(ImportResult result, Duration took) {
    PrintWriter out = spec.commandLine().getOut();
    if (result.course() == Course.ALREADY_DONE) {
      out.printf(Locale.ROOT, "Nothing to do: all %,d rows were imported before.%n", result.rows());
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d rows: %,d accepted, %,d rejected, in %.1f s (%,.0f rows/s)%s.%n",
        result.rows(),
        result.accepted(),
        result.rejected(),
        took.toMillis() / 1000.0,
        result.rows() / Math.max(0.001, took.toMillis() / 1000.0),
        result.course() == Course.RESUMED ? "; went on where it was cut off" : "");
    if (result.rejectedFile() != null) {
      out.println("The rejected rows, each with its line and the reason: " + result.rejectedFile());
    }
  }
}
