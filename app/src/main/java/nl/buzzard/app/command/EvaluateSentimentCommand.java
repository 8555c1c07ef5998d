package nl.buzzard.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.buzzard.app.Models;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.fast.SentimentJudge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures sentiment. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description =
        "Compares sentiment with a column label or sentiment: negative, neutral, positive.",
    footer = {
      "",
      "Example:",
      "  ./buzzard evaluate sentiment --lang nl sentiment/corpus/telecom.tsv"
    })
final class EvaluateSentimentCommand implements Callable<Integer> {

  @Option(
      names = "--lang",
      paramLabel = "nl|en",
      description = "The language of the texts; without it Buzzard finds out for each.")
  private @Nullable String language;

  @Mixin private ModelsOption modelsOption = new ModelsOption();

  @Mixin private JudgeOption judgeOption = new JudgeOption();

  @Mixin private ExaminationOptions options = new ExaminationOptions();

  @Override
  public Integer call() throws ConfigurationException, IOException {
    List<LabelledText> texts =
        SentimentLabels.examples(options.file(), language).stream()
            .map(example -> new LabelledText(example.label().name(), example.text()))
            .toList();
    Models models = modelsOption.load();
    SentimentJudge judge = judgeOption.of(models);
    Function<String, Language> languages = languages(models);
    options.print(
        Examination.of(texts, text -> judge.classify(text, languages.apply(text)).label().name()));
    return ExitCode.OK;
  }

  private Function<String, Language> languages(Models models) {
    if (language == null) {
      return models.languages()::detect;
    }
    Language told = SentimentLabels.language(language);
    return text -> told;
  }
}
