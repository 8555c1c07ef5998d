package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.evaluation.LabelledFile;
import nl.buzzard.sentiment.training.SentimentTraining.Example;
import org.jspecify.annotations.Nullable;

/** Files of texts labelled with sentiment, as the caller names them. */
final class SentimentLabels {

  private static final List<String> COLUMNS = List.of("label", "sentiment");

  private SentimentLabels() {}

  /**
   * {@return the labelled texts of a file}
   *
   * @param language only rows in this language, where the file tells; null for all
   */
  static List<Example> examples(Path file, @Nullable String language) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CallerMistake("there is no file " + file);
    }
    try {
      return new LabelledFile(file, COLUMNS, language)
          .read().stream()
              .filter(text -> !text.label().isEmpty())
              .map(text -> new Example(text.text(), label(text.label())))
              .toList();
    } catch (IllegalArgumentException fault) {
      throw new CallerMistake(String.valueOf(fault.getMessage()));
    }
  }

  /** {@return the language a caller named} */
  static Language language(String code) {
    return switch (code) {
      case "nl" -> Language.NL;
      case "en" -> Language.EN;
      default -> throw new CallerMistake("--lang is nl or en, not " + code);
    };
  }

  private static Label label(String written) {
    for (Label label : List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE)) {
      if (label.name().equals(written.toUpperCase(Locale.ROOT))) {
        return label;
      }
    }
    throw new CallerMistake("a label is negative, neutral or positive, not \"" + written + '"');
  }
}
