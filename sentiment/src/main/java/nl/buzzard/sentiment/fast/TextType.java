package nl.buzzard.sentiment.fast;

import java.util.List;
import nl.buzzard.sentiment.tokens.Token;

/** The kinds of text whose words mean different things: "stijgt" is news, "lekker" a review. */
enum TextType {
  /** Has a handle, hashtag, address or emoji. */
  POST('p'),
  /** Ends as a sentence does. */
  SENTENCE('s'),
  /** Short and without an end, as headlines and remarks are. */
  LINE('l'),
  /** More than {@value #LONG_FROM} tokens. */
  LONG('d');

  private static final int LONG_FROM = 60;

  private final char sign;

  TextType(char sign) {
    this.sign = sign;
  }

  /** {@return what stands for it in features; never changes, or trained models would be wrong} */
  char sign() {
    return sign;
  }

  /** {@return what a text with these tokens looks like} */
  static TextType of(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.PUNCTUATION) {
        return POST;
      }
    }
    if (tokens.size() > LONG_FROM) {
      return LONG;
    }
    boolean ends = !tokens.isEmpty() && ".!?".indexOf(tokens.getLast().text().charAt(0)) >= 0;
    return ends ? SENTENCE : LINE;
  }
}
