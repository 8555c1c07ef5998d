package nl.buzzard.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.sentiment.deep.SentenceVectors;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.evaluation.LabelledFile;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.signal.Judged;
import nl.buzzard.sentiment.signal.SignalFeatures;
import nl.buzzard.sentiment.training.SignalTraining;
import nl.buzzard.sentiment.training.SignalTraining.Example;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the filter of signals, or measures by cross-validation what training gives. */
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the filter that judges signals, from files with a column text and a column signals"
          + " (or label) that names the signals of each text. A file written SIGNAL=FILE tells of"
          + " that one signal only: 1 or yes, anything else is no."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard train signals --out signals.model posts.tsv COMPLAINT=complaints.tsv.gz",
      "  ./buzzard train signals --cross-validate 5 posts.tsv"
    })
final class TrainSignalsCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "[SIGNAL=]FILE",
      description = "Labelled files; the first is of the kind the filter is for.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--out", paramLabel = "MODEL", description = "The file to write the filter to.")
  private @Nullable Path out;

  @Option(
      names = "--cross-validate",
      paramLabel = "FOLDS",
      description = "Also measure: train on all folds but one, ask about that one, in turn.")
  private int folds;

  @Option(
      names = "--deep",
      description =
          "Look at sentence vectors of English texts too, a hundred a second; such a filter is"
              + " called deep-signals.model in its folder.")
  private boolean deep;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (out == null && folds < 2) {
      throw new CallerMistake("say --out MODEL, or --cross-validate with 2 folds or more, or both");
    }
    SentimentFeatures words = SentimentFeatures.shipped();
    if (!deep) {
      return train(new SignalFeatures(words));
    }
    try (SentenceVectors vectors = SentenceVectors.load()) {
      return train(new SignalFeatures(words, vectors::of));
    }
  }

  private int train(SignalFeatures features) throws IOException {
    SignalTraining training = new SignalTraining(Models.shippedSignals(), features);
    LanguageDetector languages = CascadeLanguageDetector.load();
    List<List<Example>> sets = new ArrayList<>();
    for (String file : files) {
      sets.add(examples(file, languages));
    }
    if (folds >= 2) {
      report(training.crossValidate(sets, folds), training.asWritten(sets));
    }
    if (out != null) {
      try (OutputStream stream = Files.newOutputStream(out)) {
        training.train(sets).write(stream);
      }
      spec.commandLine().getOut().println("Wrote " + out);
    }
    return ExitCode.OK;
  }

  private static List<Example> examples(String written, LanguageDetector languages)
      throws IOException {
    int sign = written.indexOf('=');
    String only = sign < 0 ? null : written.substring(0, sign);
    if (only != null && Judged.SIGNALS.stream().noneMatch(judged -> judged.code().equals(only))) {
      throw new CallerMistake(only + " is no signal a filter judges");
    }
    Path file = Path.of(written.substring(sign + 1));
    if (!Files.isRegularFile(file)) {
      throw new CallerMistake("there is no file " + file);
    }
    try {
      return new LabelledFile(file, List.of("signals", "label"), null)
          .read().stream().map(text -> example(text, only, languages)).toList();
    } catch (IllegalArgumentException fault) {
      throw new CallerMistake(String.valueOf(fault.getMessage()));
    }
  }

  private static Example example(
      LabelledText text, @Nullable String only, LanguageDetector languages) {
    Map<Judged, Boolean> told = new HashMap<>();
    for (Judged judged : Judged.SIGNALS) {
      if (only == null || judged.code().equals(only)) {
        told.put(judged, SignalNames.tells(text.label(), judged.code()));
      }
    }
    return new Example(Understanding.inItsLanguage(languages, text.text()), told);
  }

  private void report(List<List<ConfusionTable>> filtered, List<List<ConfusionTable>> written) {
    PrintWriter writer = spec.commandLine().getOut();
    for (int set = 0; set < filtered.size(); set++) {
      String file = files.get(set).substring(files.get(set).lastIndexOf('/') + 1);
      writer.printf(
          Locale.ROOT, "%n%-42s%10s%36s%n", file, "", "filtered                  as written");
      writer.printf(
          Locale.ROOT,
          "%-28s%7s%7s%11s%8s%10s%11s%8s%10s%n",
          "",
          "texts",
          "yes",
          "precision",
          "recall",
          "macro-F1",
          "precision",
          "recall",
          "macro-F1");
      for (int signal = 0; signal < Judged.SIGNALS.size(); signal++) {
        ConfusionTable table = filtered.get(set).get(signal);
        if (table.size() > 0) {
          int yes = table.count("yes", "yes") + table.count("yes", "no");
          String name = Judged.SIGNALS.get(signal).code();
          writer.printf(Locale.ROOT, "%-28s%7d%7d", name, table.size(), yes);
          print(table, writer);
          print(written.get(set).get(signal), writer);
          writer.println();
        }
      }
    }
    writer.flush();
  }

  private static void print(ConfusionTable table, PrintWriter writer) {
    writer.printf(
        Locale.ROOT,
        "%11.3f%8.3f%10.3f",
        table.precision("yes"),
        table.recall("yes"),
        table.macroF1());
  }
}
