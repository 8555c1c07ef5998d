package nl.buzzard.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.evaluation.LabelledText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures one signal. */
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = {
      "Compares one signal with a column label (1 or yes, 0 or no) or with a column signals that"
          + " lists the signals of each text."
    },
    footer = {"", "Example:", "  ./buzzard evaluate signals --type COMPLAINT posts.tsv"})
final class EvaluateSignalsCommand implements Callable<Integer> {

  private static final Set<String> YES = Set.of("1", "yes", "true");
  private static final Set<String> NO = Set.of("0", "no", "false", "-");

  @Option(
      names = "--type",
      required = true,
      paramLabel = "SIGNAL",
      description = "Which: ${COMPLETION-CANDIDATES}.")
  private Signal.Type type = Signal.Type.COMPLAINT;

  @Mixin private ModelsOption modelsOption = new ModelsOption();

  @Mixin private ExaminationOptions options = new ExaminationOptions();

  @Override
  public Integer call() throws IOException {
    List<LabelledText> texts =
        options.texts(List.of("label", "signals"), null).stream()
            .map(text -> new LabelledText(expected(text.label()), text.text()))
            .toList();
    Models models = modelsOption.load();
    options.print(Examination.of(texts, text -> answer(Understanding.of(models, text))));
    return ExitCode.OK;
  }

  private String answer(EnrichedMention mention) {
    return mention.shows(type) ? "yes" : "no";
  }

  private String expected(String written) {
    if (YES.contains(written)) {
      return "yes";
    }
    if (NO.contains(written)) {
      return "no";
    }
    return List.of(written.split("[^A-Z_]+")).contains(type.name()) ? "yes" : "no";
  }
}
