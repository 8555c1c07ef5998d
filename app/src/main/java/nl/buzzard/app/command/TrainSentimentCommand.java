package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.training.SentimentTraining;
import nl.buzzard.sentiment.training.SentimentTraining.Example;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a sentiment model, or measures by cross-validation what training gives. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the fast sentiment model of one language from files with a column label or sentiment"
          + " (negative, neutral, positive) and a column text."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard train sentiment --lang nl --out nl.model posts.tsv reviews.tsv.gz",
      "  ./buzzard train sentiment --lang nl --cross-validate 5 posts.tsv reviews.tsv.gz"
    })
final class TrainSentimentCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Labelled files; each is a set whose labels count the same together.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--lang",
      required = true,
      paramLabel = "nl|en",
      description = "The language; where a file has a column lang, only those rows are read.")
  private String language = "";

  @Option(names = "--out", paramLabel = "MODEL", description = "The file to write the model to.")
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
      throw new CallerMistake("say --out MODEL, or --cross-validate with 2 folds or more, or both");
    }
    SentimentTraining training =
        new SentimentTraining(SentimentLabels.language(language), SentimentFeatures.shipped());
    List<List<Example>> sets = new ArrayList<>();
    for (Path file : files) {
      sets.add(SentimentLabels.examples(file, language));
    }
    if (folds >= 2) {
      ExaminationReport.print(
          files, training.crossValidate(sets, folds), spec.commandLine().getOut());
    }
    if (out != null) {
      training.train(sets).write(Files.newOutputStream(out));
      spec.commandLine().getOut().println("Wrote " + out);
    }
    return ExitCode.OK;
  }
}
