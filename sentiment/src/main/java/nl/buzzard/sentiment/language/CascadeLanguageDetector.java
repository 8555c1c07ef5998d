package nl.buzzard.sentiment.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.LinearModel;
import nl.buzzard.sentiment.linear.Probabilities;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * Tells Dutch and English from other languages, cheapest question first: is there enough to read,
 * is it our alphabet, and what does a model of words and spelling say.
 *
 * <p>Handles, hashtags and addresses are not looked at. Of a long text only the beginning is read.
 * Immutable and thread-safe.
 */
public final class CascadeLanguageDetector implements LanguageDetector {

  /** The languages in the order of the model's classes. */
  public static final List<Language> LANGUAGES = List.of(Language.NL, Language.EN, Language.OTHER);

  private static final int FEWEST_LETTERS = 3;

  private final LinearModel model;

  /**
   * @param model its classes are {@link #LANGUAGES}
   */
  public CascadeLanguageDetector(LinearModel model) {
    this.model = model;
  }

  /** {@return the detector that comes with Buzzard} */
  public static CascadeLanguageDetector load() {
    try (InputStream stream = CascadeLanguageDetector.class.getResourceAsStream("language.model")) {
      if (stream == null) {
        throw new IllegalStateException("language.model is missing");
      }
      return new CascadeLanguageDetector(LinearModel.read(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("language.model cannot be read", e);
    }
  }

  @Override
  public Language detect(String text) {
    List<Word> words = LanguageFeatures.words(text);
    int letters = 0;
    int latin = 0;
    for (Word word : words) {
      for (int index = 0; index < word.form().length(); index++) {
        char character = word.form().charAt(index);
        letters += Character.isLetter(character) ? 1 : 0;
        latin += isLatin(character) ? 1 : 0;
      }
    }
    if (letters < FEWEST_LETTERS) {
      return letters > 0 && latin == 0 ? Language.OTHER : Language.UNKNOWN;
    }
    return latin * 2 < letters ? Language.OTHER : likeliest(words);
  }

  private Language likeliest(List<Word> words) {
    FeatureList features = new FeatureList();
    LanguageFeatures.read(words, features);
    return LANGUAGES.get(Probabilities.best(model.scores(features)));
  }

  private static boolean isLatin(char character) {
    return character < 0x250 && Character.isLetter(character);
  }
}
