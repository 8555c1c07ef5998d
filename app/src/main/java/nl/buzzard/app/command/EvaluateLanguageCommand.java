package nl.buzzard.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.training.LanguageTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Measures which language texts are said to be in. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description =
        "Compares the language with a column lang or label, such as nl, en, de; all but nl and en"
            + " count as other.",
    footer = {"", "Example:", "  ./buzzard evaluate language tweets.tsv --json"})
final class EvaluateLanguageCommand implements Callable<Integer> {

  @Mixin private ExaminationOptions options = new ExaminationOptions();

  @Override
  public Integer call() throws IOException {
    List<LabelledText> texts =
        options.texts(List.of("lang", "label"), null).stream()
            .filter(text -> !text.label().isEmpty())
            .map(text ->
                new LabelledText(name(LanguageTraining.language(text.label())), text.text()))
            .toList();
    Models models = Models.load();
    options.print(Examination.of(texts, text -> name(models.languages().detect(text))));
    return ExitCode.OK;
  }

  private static String name(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }
}
