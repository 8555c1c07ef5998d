package nl.buzzard.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.evaluation.ExtractionSets;
import nl.buzzard.app.evaluation.Figure;
import nl.buzzard.app.evaluation.Half;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well pages are read, on public labelled sets. */
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description =
        "Compares what is read from pages with what people say is in them: article bodies, segments,"
            + " publication days and forum posts.",
    footer = {
      "",
      "FOLDER holds web-article-extraction-benchmark, web-trafilatura, web-htmldate and"
          + " web-forum52-harvest, or some of them.",
      "",
      "Example:",
      "  ./buzzard evaluate extraction data"
    })
final class EvaluateExtractionCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Where the labelled sets lie.")
  private Path folder = Path.of("");

  @Option(
      names = "--half",
      paramLabel = "HALF",
      description =
          "Which pages count: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). Rules are made"
              + " looking at the first half alone.")
  private Half half = Half.BOTH;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Figure> figures = ExtractionSets.evaluate(folder, half);
    if (figures.isEmpty()) {
      throw new CallerMistake(
          "There is no labelled set in "
              + folder.toAbsolutePath()
              + "; see './buzzard evaluate extraction --help' for their names.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!json) {
      out.printf(
          Locale.ROOT,
          "%-34s %-18s %6s %9s %7s %6s%n",
          "set",
          "measure",
          "cases",
          "precision",
          "recall",
          "F1");
    }
    for (Figure figure : figures) {
      out.println(json ? json(figure) : row(figure));
    }
    out.flush();
    return ExitCode.OK;
  }

  private static String row(Figure figure) {
    return String.format(
        Locale.ROOT,
        "%-34s %-18s %6d %9.3f %7.3f %6.3f",
        figure.set(),
        figure.measure(),
        figure.cases(),
        figure.precision(),
        figure.recall(),
        figure.f1());
  }

  private static String json(Figure figure) throws JsonProcessingException {
    return JSON.writeValueAsString(figure);
  }
}
