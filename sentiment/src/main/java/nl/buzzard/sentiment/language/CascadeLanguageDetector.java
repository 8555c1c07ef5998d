package nl.buzzard.sentiment.language;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.sentiment.tokens.Words;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * Tells Dutch and English from other languages, cheapest question first: is there enough to read,
 * is it our alphabet, whose small words and spelling are these.
 *
 * <p>Handles, hashtags and addresses are not looked at. Of a long text only the beginning is read.
 * Immutable and thread-safe.
 */
public final class CascadeLanguageDetector implements LanguageDetector {

  private static final int MOST_WORDS = 1_000;
  private static final int ENOUGH_WORDS = 120;
  private static final int FEWEST_LETTERS = 3;
  private static final double FEWEST_POINTS = 0.25;

  private final Profiles profiles;

  private CascadeLanguageDetector(Profiles profiles) {
    this.profiles = profiles;
  }

  /** {@return a detector with the profiles read} */
  public static CascadeLanguageDetector load() {
    return new CascadeLanguageDetector(Profiles.load());
  }

  @Override
  public Language detect(String text) {
    List<Word> words =
        Words.of(text, MOST_WORDS).stream()
            .filter(CascadeLanguageDetector::isPlainWord)
            .limit(ENOUGH_WORDS)
            .toList();
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
    return latin * 2 < letters ? Language.OTHER : best(words);
  }

  private Language best(List<Word> words) {
    double[] points = profiles.score(words);
    int best = 0;
    for (int language = 1; language < points.length; language++) {
      best = points[language] > points[best] ? language : best;
    }
    if (points[best] < FEWEST_POINTS) {
      return Language.UNKNOWN;
    }
    return switch (profiles.languages().get(best)) {
      case "nl" -> Language.NL;
      case "en" -> Language.EN;
      default -> Language.OTHER;
    };
  }

  private static boolean isPlainWord(Word word) {
    char first = word.form().charAt(0);
    return first != '@' && first != '#' && first != '?' && first != '!';
  }

  private static boolean isLatin(char character) {
    return character < 0x250 && Character.isLetter(character);
  }
}
