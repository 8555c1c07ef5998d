package nl.buzzard.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.MentionStores;
import nl.buzzard.app.export.CsvWriter;
import nl.buzzard.app.export.Export;
import nl.buzzard.app.export.JsonLinesWriter;
import nl.buzzard.app.export.MaskingWriter;
import nl.buzzard.app.export.XlsxWriter;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings.Outlet;
import nl.buzzard.core.store.MentionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a query finds to a file, beside a running server or alone. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the mentions a query finds to a file, newest first.",
      "The end of the file name says the format: .csv, .jsonl or .xlsx."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard export 'brand:Polderfoon AND sentiment:negative' complaints.xlsx",
      "  ./buzzard export '' everything.jsonl"
    })
final class ExportCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "QUERY", description = "What to find; '' finds everything.")
  private String query = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Export.Opening opening = opening();
    if (Files.isDirectory(file)) {
      throw new CallerMistake(file + " is a folder: name a file in it.");
    }
    Configuration configuration = config.read();
    try (MentionStore store = MentionStores.openReadOnly(configuration.settings());
        Progress progress = Progress.of("Exporting", spec)) {
      long written =
          new Export(store)
              .write(
                  QueryText.parsed(query, configuration),
                  file,
                  configuration.settings().masks(Outlet.EXPORT) ? masked(opening) : opening,
                  (done, total) -> progress.at(done, done, total));
      spec.commandLine()
          .getOut()
          .printf(Locale.ROOT, "%,d mentions written to %s%n", written, file);
    }
    return ExitCode.OK;
  }

  private static Export.Opening masked(Export.Opening opening) {
    return path -> new MaskingWriter(opening.open(path));
  }

  private Export.Opening opening() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CsvWriter::new;
    }
    if (name.endsWith(".xlsx")) {
      return XlsxWriter::new;
    }
    if (name.endsWith(".jsonl")) {
      return path -> new JsonLinesWriter(path, MentionLine::json);
    }
    throw new CallerMistake(
        "the file name says the format: let it end in .csv, .jsonl or .xlsx, not " + file);
  }
}
