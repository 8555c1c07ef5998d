package nl.buzzard.index.text;

import java.text.Normalizer;

/**
 * Cuts a post into words, one after the other.
 *
 * <p>A hashtag, a handle, a web address and an emoji is a word of its own; every other word is a
 * run of letters and digits, so that {@code KLM's} holds the word {@code KLM}. Not thread-safe.
 */
final class PostScanner {

  /** The longest word kept, in characters; the rest of a longer one is ignored. */
  static final int MAX_WORD_LENGTH = 256;

  private static final String AFTER_ADDRESS = ".,;:!?)]}'…";
  private static final int FIRST_EMOJI = 0x2300;

  private final String text;
  private int start;
  private int end;

  PostScanner(String text) {
    this.text = text;
  }

  /** {@return whether there was another word, which {@link #word} now is} */
  boolean advance() {
    int position = end;
    while (position < text.length()) {
      int character = text.codePointAt(position);
      int after = endOfWord(position, character);
      if (after > position) {
        start = position;
        end = after;
        return true;
      }
      position += Character.charCount(character);
    }
    start = end = text.length();
    return false;
  }

  /** {@return the current word, folded; possibly empty for an odd one} */
  String word() {
    return Folding.fold(kept());
  }

  /** {@return the current word in its own spelling, however its accents are encoded} */
  String written() {
    String kept = kept();
    return Normalizer.isNormalized(kept, Normalizer.Form.NFC)
        ? kept
        : Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private String kept() {
    return text.substring(start, Math.min(keptEnd(), start + MAX_WORD_LENGTH));
  }

  /** {@return where the current word begins in the text} */
  int start() {
    return start;
  }

  /** {@return where the current word ends in the text} */
  int end() {
    return end;
  }

  private int endOfWord(int position, int character) {
    if (isAddress(position)) {
      return endOfAddress(position);
    }
    if (isWordCharacter(character)) {
      return endOfRun(position);
    }
    if (isPrefix(character) && !isInsideWord(position)) {
      int after = endOfTag(position + 1);
      return after > position + 1 ? after : position;
    }
    return isEmoji(character) ? position + Character.charCount(character) : position;
  }

  private boolean isAddress(int position) {
    return "hHwW".indexOf(text.charAt(position)) >= 0 && startsAddress(position);
  }

  private boolean startsAddress(int position) {
    return startsWith("http://", position)
        || startsWith("https://", position)
        || startsWith("www.", position);
  }

  private boolean startsWith(String prefix, int position) {
    int after = position + prefix.length();
    return text.regionMatches(true, position, prefix, 0, prefix.length())
        && after < text.length()
        && isAddressCharacter(text.charAt(after));
  }

  private int endOfAddress(int position) {
    int after = position;
    while (after < text.length() && isAddressCharacter(text.charAt(after))) {
      after++;
    }
    return after;
  }

  private int endOfRun(int position) {
    int after = position;
    while (after < text.length()) {
      int character = text.codePointAt(after);
      if (!isWordCharacter(character) && !Folding.isMark(character)) {
        break;
      }
      after += Character.charCount(character);
    }
    return after;
  }

  private int endOfTag(int position) {
    int after = position;
    int before;
    do {
      before = after;
      while (after < text.length() && text.charAt(after) == '_') {
        after++;
      }
      after = endOfRun(after);
    } while (after > before);
    return after;
  }

  /** {@return the end of the current word without the punctuation that follows an address} */
  private int keptEnd() {
    if (end == start || !isAddress(start)) {
      return end;
    }
    int kept = end;
    while (kept > start && AFTER_ADDRESS.indexOf(text.charAt(kept - 1)) >= 0) {
      kept--;
    }
    return kept;
  }

  private boolean isInsideWord(int position) {
    return position > 0
        && (text.charAt(position - 1) == '_'
            || isWordCharacter(text.codePointBefore(position))
            || Folding.isMark(text.codePointBefore(position)));
  }

  private static boolean isPrefix(int character) {
    return character == '#' || character == '@';
  }

  private static boolean isWordCharacter(int character) {
    return Character.isLetterOrDigit(character);
  }

  private static boolean isAddressCharacter(char character) {
    return !Character.isWhitespace(character)
        && character != '<'
        && character != '>'
        && character != '"';
  }

  private static boolean isEmoji(int character) {
    return character >= FIRST_EMOJI
        && Character.isEmoji(character)
        && !Character.isEmojiModifier(character);
  }
}
