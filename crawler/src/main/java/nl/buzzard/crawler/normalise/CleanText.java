package nl.buzzard.crawler.normalise;

import java.text.Normalizer;

/**
 * Plain text in one shape: composed (NFC), without control and invisible characters, single spaces,
 * at most one empty line in a row. Cleaning twice equals cleaning once. Pure.
 */
final class CleanText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_SYMBOL = 0x2190;

  private CleanText() {}

  /** {@return the text, cleaned and cut on a whole character to the limit} */
  static String of(String text, int limit) {
    String seen = Normalizer.normalize(withoutUnseen(text), Normalizer.Form.NFC);
    return cut(isSpacedPlainly(seen) ? seen.strip() : spacedPlainly(seen), limit);
  }

  /** {@return whether it is one line with no blank but single spaces, as most posts are} */
  private static boolean isSpacedPlainly(String text) {
    char before = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || (isBlank(c) && (c != ' ' || before == ' '))) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static String spacedPlainly(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int lineEnds = 0;
    boolean isSpaced = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        lineEnds++;
      } else if (isBlank(c)) {
        isSpaced = true;
      } else {
        if (!plain.isEmpty()) {
          plain.append(lineEnds > 1 ? "\n\n" : lineEnds == 1 ? "\n" : isSpaced ? " " : "");
        }
        plain.append(c);
        lineEnds = 0;
        isSpaced = false;
      }
    }
    return plain.toString();
  }

  private static boolean isBlank(char c) {
    return c <= '~'
        ? c == ' ' || c == '\t' || (c >= 0x1c && c <= 0x1f)
        : Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x180e;
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
