package nl.buzzard.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.evaluation.LabelledText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures one signal, or all in one table. */
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = {
      "Compares signals with a column signals that lists those of each text, or one signal with a"
          + " column label (1 or yes, 0 or no)."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard evaluate signals sentiment/corpus/telecom.tsv",
      "  ./buzzard evaluate signals --type COMPLAINT posts.tsv"
    })
final class EvaluateSignalsCommand implements Callable<Integer> {

  @Option(
      names = "--type",
      paramLabel = "SIGNAL",
      description = "One of ${COMPLETION-CANDIDATES}; all of them when left out.")
  private Signal.@Nullable Type type;

  @Option(
      names = "--written",
      description = "Ask only the texts of signals that come with Buzzard, without the filter.")
  private boolean written;

  @Mixin private ModelsOption modelsOption = new ModelsOption();

  @Mixin private ExaminationOptions options = new ExaminationOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<LabelledText> texts = options.texts(List.of("signals", "label"), null);
    Models models = written ? modelsOption.withoutFilter() : modelsOption.load();
    if (type == null) {
      printAll(texts, models);
    } else {
      String name = type.name();
      options.print(
          Examination.of(
              texts.stream()
                  .map(text -> new LabelledText(expected(text, name), text.text()))
                  .toList(),
              text -> answer(Understanding.of(models, text), name)));
    }
    return ExitCode.OK;
  }

  private void printAll(List<LabelledText> texts, Models models) {
    Map<Signal.Type, ConfusionTable> tables = new EnumMap<>(Signal.Type.class);
    for (LabelledText text : texts) {
      EnrichedMention mention = Understanding.of(models, text.text());
      for (Signal.Type each : Signal.Type.values()) {
        tables
            .computeIfAbsent(each, key -> new ConfusionTable())
            .add(expected(text, each.name()), answer(mention, each.name()));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-16s%8s%12s%8s%8s%n", "", "yes", "precision", "recall", "F1");
    tables.forEach((each, table) -> {
      int yes = table.count("yes", "yes") + table.count("yes", "no");
      if (yes > 0) {
        out.printf(
            Locale.ROOT,
            "%-16s%8d%12.3f%8.3f%8.3f%n",
            each,
            yes,
            table.precision("yes"),
            table.recall("yes"),
            table.f1("yes"));
      }
    });
    out.flush();
  }

  private static String answer(EnrichedMention mention, String name) {
    return mention.shows(Signal.Type.valueOf(name)) ? "yes" : "no";
  }

  private static String expected(LabelledText text, String name) {
    return SignalNames.tells(text.label(), name) ? "yes" : "no";
  }
}
