package nl.buzzard.index.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms a word stands in the index under, and those it is asked for by.
 *
 * <p>Every word stands there folded. Beside it, at the same position, stand its exact spelling
 * where that differs, and its Dutch and English stems where they differ; a mark before each keeps
 * them apart from words. The same marks tell patterns what to leave alone. Pure.
 */
public final class WordForms {

  /** Stands before what is no word of its own: characters for private use, in no text. */
  public static final char FIRST_MARK = '\uE000';

  /** The last of the marks. */
  public static final char LAST_MARK = '\uE002';

  private static final char EXACT = FIRST_MARK;
  private static final char DUTCH = '\uE001';
  private static final char ENGLISH = LAST_MARK;

  private WordForms() {}

  /**
   * {@return the terms of which one must stand where the word is said, in any of its usual forms}
   *
   * @param word folded
   */
  public static List<String> inAnyForm(String word) {
    String dutch = DutchStem.of(word);
    String english = EnglishStem.ofQuery(word);
    return List.copyOf(
        new LinkedHashSet<>(List.of(word, dutch, DUTCH + dutch, english, ENGLISH + english)));
  }

  /**
   * {@return the term under which a word stands letter for letter: in plain small letters it is
   * found in any case and with any accents, else just as it is written}
   *
   * @param written in its own spelling
   */
  public static String letterForLetter(String written) {
    String folded = Folding.fold(written);
    return folded.equals(written) ? folded : EXACT + written;
  }

  /**
   * {@return the terms beside the folded word}
   *
   * @param written the word as it stands in the text
   * @param folded the same, folded
   * @param languages whose stems are wanted
   */
  static List<String> beside(String written, String folded, Set<TextLanguage> languages) {
    List<String> terms = new ArrayList<>(3);
    if (!written.equals(folded)) {
      terms.add(EXACT + written);
    }
    addStem(terms, folded, languages.contains(TextLanguage.DUTCH), DUTCH);
    addStem(terms, folded, languages.contains(TextLanguage.ENGLISH), ENGLISH);
    return terms;
  }

  private static void addStem(List<String> terms, String folded, boolean wanted, char mark) {
    if (!wanted) {
      return;
    }
    String stem = mark == DUTCH ? DutchStem.of(folded) : EnglishStem.ofText(folded);
    if (!stem.equals(folded)) {
      terms.add(mark + stem);
    }
  }
}
