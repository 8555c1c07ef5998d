package nl.buzzard.sentiment.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text and the ends of its sentences.
 *
 * <p>A word is a run of letters, digits, apostrophes and inner hyphens, with a {@code #} or
 * {@code @} before it if it has one. Addresses are left out. {@code ?} and {@code !} are words of
 * their own. Linear in the length of the text. Thread-safe.
 */
public final class Words {

  private static final int LONGEST_WORD = 60;

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int sentence;

  private Words(String text) {
    this.text = text;
  }

  /**
   * A word where it stands. Immutable.
   *
   * @param form in lower case, with a plain apostrophe; with its {@code #} or {@code @}
   * @param begin where it begins in the text
   * @param end where it ends, exclusive
   * @param sentence the number of its sentence in the text, from 0
   */
  public record Word(String form, int begin, int end, int sentence) {}

  /**
   * {@return the words of a text, in its order}
   *
   * @param most how many are wanted; what follows them is not read
   */
  public static List<Word> of(String text, int most) {
    Words reader = new Words(text);
    for (int index = 0; index < text.length() && reader.words.size() < most; ) {
      index = reader.readFrom(index);
    }
    return reader.words;
  }

  private int readFrom(int index) {
    char character = text.charAt(index);
    if (isPartOfWord(character) || isSign(index)) {
      return readWord(index);
    }
    if (character == '?' || character == '!') {
      words.add(new Word(character == '?' ? "?" : "!", index, index + 1, sentence));
    }
    if (endsSentence(index, character)) {
      sentence++;
    }
    return index + 1;
  }

  private int readWord(int begin) {
    int end = begin + 1;
    while (end < text.length() && (isPartOfWord(text.charAt(end)) || joins(end))) {
      end++;
    }
    if (text.startsWith("://", end)) {
      return endOfAddress(end);
    }
    if (end - begin <= LONGEST_WORD) {
      words.add(new Word(form(begin, end), begin, end, sentence));
    }
    return end;
  }

  private String form(int begin, int end) {
    return text.substring(begin, end).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private int endOfAddress(int index) {
    int end = index;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(int index, char character) {
    if (character == '\n' || character == '!' || character == '?') {
      return true;
    }
    boolean last = index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1));
    return character == '.' && last;
  }

  private boolean isSign(int index) {
    char character = text.charAt(index);
    return (character == '#' || character == '@')
        && index + 1 < text.length()
        && isPartOfWord(text.charAt(index + 1));
  }

  /** An apostrophe or hyphen with a letter on both sides, as in {@code don't}, {@code e-mail}. */
  private boolean joins(int index) {
    char character = text.charAt(index);
    return (character == '\'' || character == '’' || character == '-')
        && index + 1 < text.length()
        && isPartOfWord(text.charAt(index + 1));
  }

  private static boolean isPartOfWord(char character) {
    return Character.isLetterOrDigit(character)
        || character == '_'
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
