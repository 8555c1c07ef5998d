package nl.buzzard.crawler.normalise;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Plain text in one shape: composed (NFC), without control and invisible characters, single spaces,
 * at most one empty line in a row. Cleaning twice equals cleaning once. Pure.
 */
final class CleanText {

  /** Blanks that are not yet one space; the many that are need no work. */
  private static final Pattern SPACES =
      Pattern.compile("[\\h\\u001c-\\u001f&&[^ ]][\\h\\u001c-\\u001f]*| [\\h\\u001c-\\u001f]+");

  private static final Pattern SPACED_LINE_ENDS = Pattern.compile(" ?\n ?");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_SYMBOL = 0x2190;

  private CleanText() {}

  /** {@return the text, cleaned and cut on a whole character to the limit} */
  static String of(String text, int limit) {
    String seen = Normalizer.normalize(withoutUnseen(text), Normalizer.Form.NFC);
    String spaced = isSpacedPlainly(seen) ? seen : SPACES.matcher(seen).replaceAll(" ");
    if (spaced.indexOf('\n') < 0) {
      return cut(spaced.strip(), limit); // most posts are one line
    }
    String lines = SPACED_LINE_ENDS.matcher(spaced).replaceAll("\n");
    return cut(EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip(), limit);
  }

  /** {@return whether there is no blank but single spaces, as in most posts of plain letters} */
  private static boolean isSpacedPlainly(String text) {
    char before = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c > '~' || (c < ' ' && c != '\n') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String withoutUnseen(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int previous = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (isLineEnd(c)) {
        boolean secondHalf = c == '\n' && previous == '\r';
        kept.append(secondHalf ? "" : "\n");
      } else if (isSeen(c, kept)) {
        kept.appendCodePoint(c);
      }
      previous = c;
    }
    return kept.toString();
  }

  private static boolean isLineEnd(int c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isSeen(int c, StringBuilder before) {
    if (c >= ' ' && c <= '~') {
      return true;
    }
    if (c == ZERO_WIDTH_JOINER) {
      // It builds one emoji out of several; elsewhere it only hides a word from a search.
      return !before.isEmpty() && before.codePointBefore(before.length()) >= FIRST_SYMBOL;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' || (c >= 0x1c && c <= 0x1f);
      case Character.FORMAT -> c >= 0xE0000;
      case Character.SURROGATE -> false;
      default -> (c & 0xFFFE) != 0xFFFE;
    };
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end).strip();
  }
}
