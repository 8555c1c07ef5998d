package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buzzard.sentiment.evaluation.LabelledFile;
import nl.buzzard.sentiment.evaluation.LabelledText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every examination needs: the file, and how the result is printed. */
final class ExaminationOptions {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description =
          "Tab-separated with a header line that names the columns of the label and the text;"
              + " gzipped or not.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "One line of JSON instead of a table.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** {@return the file} */
  Path file() {
    return file;
  }

  /**
   * {@return the texts of the file}
   *
   * @param labelColumns the names the column of the label may have
   * @param language only texts in this language, where the file tells; null for all
   */
  List<LabelledText> texts(List<String> labelColumns, @Nullable String language)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CallerMistake("there is no file " + file);
    }
    try {
      return new LabelledFile(file, labelColumns, language).read();
    } catch (IllegalArgumentException fault) {
      throw new CallerMistake(String.valueOf(fault.getMessage()));
    }
  }

  /** Prints a result the way the caller wants it. */
  void print(Examination examination) {
    if (json) {
      spec.commandLine().getOut().println(ExaminationReport.json(examination));
    } else {
      ExaminationReport.print(examination, spec.commandLine().getOut());
    }
    spec.commandLine().getOut().flush();
  }
}
