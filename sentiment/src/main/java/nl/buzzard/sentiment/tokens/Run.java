package nl.buzzard.sentiment.tokens;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.sentiment.tokens.Token.Kind;

/**
 * A stretch of text without a space, and where the token that begins at one of its places ends.
 * Immutable.
 *
 * @param text the whole text
 * @param begin where the stretch begins
 * @param end where it ends, exclusive
 */
record Run(String text, int begin, int end) {

  private static final Pattern EMOTICON =
      Pattern.compile(
          "[>}]?[:;=][-'o^]?[)(DpPsS/|*3oO\\\\\\]\\[]+(?![\\p{L}\\p{N}])"
              + "|[xX]D+(?![\\p{L}\\p{N}])|</?3+|[)(]+[-']?[:;=]|\\^_?\\^|-_+-");

  private static final String MAY_BEGIN_EMOTICON = ":;=>}xX<)(^-";
  private static final String JOINS_LETTERS = "'’-*";
  private static final String JOINS_DIGITS = ".,:/";

  /** {@return what the token that begins at a place is} */
  Kind kindAt(int index) {
    int character = text.codePointAt(index);
    if (isAddress(index)) {
      return Kind.URL;
    }
    if ((character == '#' || character == '@') && isPartOfWord(index + 1)) {
      return character == '#' ? Kind.HASHTAG : Kind.HANDLE;
    }
    if (endOfEmoticon(index) > index) {
      return Kind.EMOTICON;
    }
    if (Emoji.isOne(character)) {
      return Kind.EMOJI;
    }
    return isPartOfWord(index) ? Kind.WORD : Kind.PUNCTUATION;
  }

  /** {@return where a token of a kind that begins at a place ends, exclusive} */
  int endOf(Kind kind, int index) {
    return switch (kind) {
      case URL -> endOfAddress();
      case HASHTAG, HANDLE -> endOfLetters(index + 1);
      case EMOTICON -> endOfEmoticon(index);
      case EMOJI -> Emoji.end(text, index, end);
      case WORD -> endOfWord(index);
      case PUNCTUATION -> endOfMarks(index);
    };
  }

  private boolean isAddress(int index) {
    return text.regionMatches(true, index, "http://", 0, 7)
        || text.regionMatches(true, index, "https://", 0, 8)
        || text.regionMatches(true, index, "www.", 0, 4);
  }

  /** An address goes on to the next space, but for the marks that end the sentence around it. */
  private int endOfAddress() {
    int last = end;
    while (last > begin + 1 && ".,;:!?)\"'’".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private int endOfEmoticon(int index) {
    if (MAY_BEGIN_EMOTICON.indexOf(text.charAt(index)) < 0) {
      return index;
    }
    Matcher matcher = EMOTICON.matcher(text).region(index, end).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : index;
  }

  private int endOfLetters(int index) {
    int last = index;
    while (isPartOfWord(last)) {
      last += Character.charCount(text.codePointAt(last));
    }
    return last;
  }

  private int endOfWord(int index) {
    int last = endOfLetters(index);
    while (last < end && joins(last)) {
      last = endOfLetters(last + 1);
    }
    return last;
  }

  /** A mark between two letters or between two digits, as in {@code e-mail} and {@code 9.30}. */
  private boolean joins(int index) {
    if (!isPartOfWord(index + 1)) {
      return false;
    }
    char mark = text.charAt(index);
    boolean digits =
        Character.isDigit(text.charAt(index - 1)) && Character.isDigit(text.charAt(index + 1));
    return JOINS_LETTERS.indexOf(mark) >= 0 || (digits && JOINS_DIGITS.indexOf(mark) >= 0);
  }

  private int endOfMarks(int index) {
    int mark = text.codePointAt(index);
    int last = index;
    while (last < end && text.codePointAt(last) == mark) {
      last += Character.charCount(mark);
    }
    return last;
  }

  private boolean isPartOfWord(int index) {
    if (index >= end) {
      return false;
    }
    int character = text.codePointAt(index);
    return Character.isLetterOrDigit(character)
        || character == '_'
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
