package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buzzard.sentiment.deep.SentenceVectors;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.training.DeepTraining;
import nl.buzzard.sentiment.training.SentimentTraining.Example;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the head over sentence vectors. */
@Command(
    name = "deep",
    mixinStandardHelpOptions = true,
    description = {
      "Trains what judges English over sentence vectors, from files as train sentiment reads them.",
      "Reads about a hundred texts a second on each core."
    },
    footer = {"", "Example:", "  ./buzzard train deep --out en.head posts.tsv tweets.tsv.gz"})
final class TrainDeepCommand implements Callable<Integer> {

  private static final String ENGLISH = "en";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled files; where one has a column lang, only its English rows are read.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--out", paramLabel = "HEAD", description = "The file to write the head to.")
  private @Nullable Path out;

  @Option(
      names = "--cross-validate",
      paramLabel = "FOLDS",
      description = "Also measure: train on all folds but one, ask about that one, in turn.")
  private int folds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (out == null && folds < 2) {
      throw new CallerMistake("say --out HEAD, or --cross-validate with 2 folds or more, or both");
    }
    List<List<Example>> sets = new ArrayList<>();
    for (Path file : files) {
      sets.add(SentimentLabels.examples(file, ENGLISH));
    }
    try (SentenceVectors vectors = SentenceVectors.load()) {
      DeepTraining training = new DeepTraining(SentimentFeatures.shipped(), vectors::of);
      if (folds >= 2) {
        ExaminationReport.print(
            files, training.crossValidate(sets, folds), spec.commandLine().getOut());
      }
      if (out != null) {
        training.train(sets).write(Files.newOutputStream(out));
        spec.commandLine().getOut().println("Wrote " + out);
      }
    }
    return ExitCode.OK;
  }
}
