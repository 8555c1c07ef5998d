package nl.buzzard.index.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings of the same word the same: lower case, without accents, plain letters for fancy
 * ones such as {@code 𝗞𝗟𝗠}. Pure.
 */
final class Folding {

  /** Spares most characters being looked up. */
  private static final int FIRST_MARK = 0x300;

  private Folding() {}

  static String fold(String word) {
    return isPlain(word) ? word.toLowerCase(Locale.ROOT) : foldRich(word);
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String foldRich(String word) {
    String taken = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(taken.length());
    taken
        .codePoints()
        .filter(character -> !isMark(character))
        .forEach(character -> appendPlain(folded, character));
    return folded.toString();
  }

  /** Letters that Unicode does not take apart although a reader would. */
  private static void appendPlain(StringBuilder folded, int character) {
    switch (character) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ' -> folded.append('d');
      default -> folded.appendCodePoint(character);
    }
  }

  /** {@return whether a character only changes the one before it: an accent or a selector} */
  static boolean isMark(int character) {
    if (character < FIRST_MARK) {
      return false;
    }
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
