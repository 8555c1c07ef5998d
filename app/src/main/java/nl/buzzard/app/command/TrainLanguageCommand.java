package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buzzard.sentiment.evaluation.LabelledFile;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.training.LanguageTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the model that tells languages apart. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description =
        "Trains the language model from files with a column lang (or label), such as nl, en, de,"
            + " and a column text.",
    footer = {"", "Example:", "  ./buzzard train language --out language.model sentences.tsv"})
final class TrainLanguageCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Labelled files.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL",
      description = "The file to write the model to.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CallerMistake("there is no file " + file);
      }
      texts.addAll(new LabelledFile(file, List.of("lang", "label"), null).read());
    }
    new LanguageTraining().train(texts).write(Files.newOutputStream(out));
    spec.commandLine().getOut().println("Wrote " + out);
    return ExitCode.OK;
  }
}
