package nl.buzzard.sentiment.tokens;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.sentiment.tokens.Token.Kind;

/**
 * Cuts posts into tokens: words, hashtags, handles, addresses, emoji, emoticons and punctuation.
 *
 * <p>Contractions and hyphenated words stay whole ({@code don't}, {@code foto's}, {@code e-mail}),
 * so do numbers ({@code 9.30}, {@code 1.000,50}) and masked swearing ({@code k*t}): the word lists
 * are written that way. A run of one mark ({@code !!!}) is one token. Of a run without a space only
 * the first {@value #LONGEST_RUN} characters are read; nobody's opinion is hidden behind that.
 * Linear in the length of the text. Thread-safe.
 */
public final class PostTokenizer {

  static final int LONGEST_RUN = 200;

  /** {@return the tokens of a text, in its order; empty when it holds nothing but space} */
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    int index = 0;
    while (index < text.length()) {
      if (isSpace(text.charAt(index))) {
        index++;
        continue;
      }
      int endOfRun = endOfRun(text, index);
      readRun(new Run(text, index, Math.min(endOfRun, index + LONGEST_RUN)), tokens);
      index = endOfRun;
    }
    return tokens;
  }

  private static int endOfRun(String text, int begin) {
    int end = begin;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private static void readRun(Run run, List<Token> tokens) {
    int index = run.begin();
    while (index < run.end()) {
      Kind kind = run.kindAt(index);
      int end = run.endOf(kind, index);
      tokens.add(new Token(kind, run.text().substring(index, end), index));
      index = end;
    }
  }
}
