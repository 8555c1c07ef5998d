package nl.buzzard.sentiment.tokens;

/**
 * Emoji, each with what belongs to it: skin tones, variation selectors, joined emoji and the second
 * letter of a flag.
 *
 * @see <a href="https://www.unicode.org/reports/tr51/">Unicode Technical Standard 51</a>
 */
final class Emoji {

  private static final int JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  static boolean isOne(int character) {
    return character > 0x2000
        && (Character.isEmojiPresentation(character)
            || Character.isExtendedPictographic(character));
  }

  /** {@return where the emoji that begins at a place ends, before a limit} */
  static int end(String text, int index, int limit) {
    int first = text.codePointAt(index);
    int end = index + Character.charCount(first);
    if (isFlagLetter(first) && end < limit && isFlagLetter(text.codePointAt(end))) {
      end += 2;
    }
    while (end < limit) {
      int next = text.codePointAt(end);
      if (next == JOINER && end + 1 < limit && isOne(text.codePointAt(end + 1))) {
        end = end + 1 + Character.charCount(text.codePointAt(end + 1));
      } else if (completes(next)) {
        end += Character.charCount(next);
      } else {
        break;
      }
    }
    return Math.min(end, limit);
  }

  private static boolean isFlagLetter(int character) {
    return character >= 0x1F1E6 && character <= 0x1F1FF;
  }

  private static boolean completes(int character) {
    return Character.isEmojiModifier(character)
        || character == KEYCAP
        || (character >= 0xFE00 && character <= 0xFE0F);
  }
}
