package nl.buzzard.sentiment.tokens;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.CharArrayReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts posts into tokens with Stanford's PTBTokenizer, which needs no model.
 *
 * <p>Contractions stay whole ({@code don't}, {@code foto's}): the word lists are written that way.
 * Of a run without a space only the first {@value #LONGEST_RUN} characters are read, because the
 * lexer takes quadratic time over some of them; nobody's opinion is hidden behind that. The first
 * call loads the lexer's tables, about a tenth of a second. Thread-safe.
 */
public final class PostTokenizer {

  static final int LONGEST_RUN = 200;

  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,"
          + "splitHyphenated=false,splitAssimilations=false";

  private final WordTokenFactory words = new WordTokenFactory();

  /** {@return the tokens of a text, in its order; empty when it holds nothing but space} */
  public List<Token> tokenize(String text) {
    var lexer =
        new PTBTokenizer<Word>(new CharArrayReader(withoutEndlessRuns(text)), words, OPTIONS);
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    while (lexer.hasNext()) {
      Word word = lexer.next();
      add(tokens, text, word.beginPosition(), word.endPosition());
    }
    return tokens;
  }

  private static void add(List<Token> tokens, String text, int begin, int end) {
    String piece = text.substring(begin, end);
    if (!tokens.isEmpty() && TokenKinds.isTailOfContraction(piece)) {
      Token last = tokens.getLast();
      if (last.end() == begin && last.kind() == Token.Kind.WORD) {
        tokens.set(tokens.size() - 1, new Token(last.kind(), last.text() + piece, last.begin()));
        return;
      }
    }
    tokens.add(new Token(TokenKinds.of(piece), piece, begin));
  }

  private static char[] withoutEndlessRuns(String text) {
    char[] characters = text.toCharArray();
    int run = 0;
    for (int index = 0; index < characters.length; index++) {
      run = Character.isWhitespace(characters[index]) ? 0 : run + 1;
      if (run > LONGEST_RUN) {
        characters[index] = ' ';
      }
    }
    return characters;
  }
}
