package nl.buzzard.sentiment.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.language.LanguageFeatures;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.LinearModel;
import nl.buzzard.sentiment.linear.LinearTrainer;
import nl.buzzard.sentiment.linear.LinearTrainer.Recipe;

/**
 * Trains the language model from texts labelled with a language code.
 *
 * <p>Posts are short, so pieces of two and of six words of every text are learnt from besides the
 * whole. Dutch, English and all other languages together count the same, and each of the others as
 * much as the next. Not thread-safe; used once.
 */
public final class LanguageTraining {

  private static final Recipe RECIPE = new Recipe(18, 4, 0.1, 1e-5, 1);
  private static final int SHORT_PIECE = 2;
  private static final int LONG_PIECE = 6;
  private static final int STEP = 4;
  private static final double WHOLE_WEIGHT = 0.5;
  private static final double PIECE_WEIGHT = 0.25;

  /** What the texts of a language count together. */
  private static final double ALL_TEXTS = 10_000;

  /** What one text counts at most, however few there are of its language. */
  private static final double HEAVIEST = 5;

  private final LinearTrainer trainer =
      new LinearTrainer(RECIPE, CascadeLanguageDetector.LANGUAGES.size());
  private final FeatureList features = new FeatureList();

  /**
   * {@return a model of texts}
   *
   * @param texts labelled with an ISO 639-1 code, Dutch, English and others among them
   */
  public LinearModel train(List<LabelledText> texts) {
    Map<String, Integer> sizes = new HashMap<>();
    texts.forEach(text -> sizes.merge(text.label(), 1, Integer::sum));
    long others = sizes.keySet().stream().filter(code -> language(code) == Language.OTHER).count();
    for (LabelledText text : texts) {
      Language language = language(text.label());
      double share = language == Language.OTHER ? 1.0 / others : 1;
      double weight = share * ALL_TEXTS / sizes.getOrDefault(text.label(), 1);
      learn(text.text(), language, Math.min(weight, HEAVIEST));
    }
    return trainer.train();
  }

  /** {@return the language a code stands for, a region after it or not} */
  public static Language language(String code) {
    return switch (code.split("-", 2)[0]) {
      case "nl" -> Language.NL;
      case "en" -> Language.EN;
      default -> Language.OTHER;
    };
  }

  private void learn(String text, Language language, double weight) {
    add(text, language, weight * WHOLE_WEIGHT);
    String[] words = text.split("\\s+", -1);
    for (int begin = 0; begin < words.length; begin += STEP) {
      add(piece(words, begin, SHORT_PIECE), language, weight * PIECE_WEIGHT);
      add(piece(words, begin, LONG_PIECE), language, weight * PIECE_WEIGHT);
    }
  }

  private static String piece(String[] words, int begin, int length) {
    return String.join(
        " ", Arrays.copyOfRange(words, begin, Math.min(words.length, begin + length)));
  }

  private void add(String text, Language language, double weight) {
    LanguageFeatures.read(LanguageFeatures.words(text), features);
    if (features.size() > 0) {
      trainer.add(features, CascadeLanguageDetector.LANGUAGES.indexOf(language), weight);
    }
  }
}
