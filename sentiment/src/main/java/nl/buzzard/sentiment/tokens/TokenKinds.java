package nl.buzzard.sentiment.tokens;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.buzzard.sentiment.tokens.Token.Kind;

/** Tells what a piece of text is from its characters. */
final class TokenKinds {

  private static final Pattern EMOTICON =
      Pattern.compile("[:;=][-'o^]*[)(DPp/|*3oO\\\\\\]\\[]+|[xX]D+|<3+|[)(]+[-']?[:;=]|\\^_?\\^");

  private TokenKinds() {}

  static Kind of(String piece) {
    char first = piece.charAt(0);
    if (piece.length() > 1) {
      if (first == '#') {
        return Kind.HASHTAG;
      }
      if (first == '@') {
        return Kind.HANDLE;
      }
      if (isAddress(piece)) {
        return Kind.URL;
      }
    }
    return ofCharacters(piece);
  }

  /** {@code n't}, {@code 's}, {@code 're}: what the lexer splits off and a reader does not. */
  static boolean isTailOfContraction(String piece) {
    char first = piece.charAt(0);
    boolean apostrophe = first == '\'' || first == '’';
    return piece.length() > 1
        && piece.length() < 5
        && ((apostrophe && Character.isLetter(piece.charAt(1)))
            || piece.equalsIgnoreCase("n't")
            || piece.equalsIgnoreCase("n’t"));
  }

  private static boolean isAddress(String piece) {
    return piece.contains("://") || piece.toLowerCase(Locale.ROOT).startsWith("www.");
  }

  private static Kind ofCharacters(String piece) {
    boolean letters = false;
    boolean emoji = false;
    for (int index = 0; index < piece.length(); ) {
      int character = piece.codePointAt(index);
      letters |= Character.isLetterOrDigit(character);
      emoji |= Character.isEmojiPresentation(character) || isPictograph(character);
      index += Character.charCount(character);
    }
    if (emoji) {
      return Kind.EMOJI;
    }
    if (isEmoticon(piece)) {
      return Kind.EMOTICON;
    }
    return letters ? Kind.WORD : Kind.PUNCTUATION;
  }

  private static boolean isPictograph(int character) {
    return character > 0x2000 && Character.isExtendedPictographic(character);
  }

  private static boolean isEmoticon(String piece) {
    return piece.length() > 1 && piece.length() < 5 && EMOTICON.matcher(piece).matches();
  }
}
