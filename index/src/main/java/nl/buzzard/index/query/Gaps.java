package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.QueryException;

/**
 * What fills the gaps of a macro: pieces of query text between brackets, set apart by commas.
 * Brackets and quotes within them are kept together. Immutable.
 */
final class Gaps {

  private final List<String> fillings = new ArrayList<>();
  private final int end;

  /**
   * @param open where the bracket opens
   */
  Gaps(String text, int open) throws QueryException {
    int depth = 0;
    boolean quoted = false;
    int begin = open + 1;
    int at = open;
    do {
      if (at >= text.length()) {
        throw new QueryException(open, "This bracket is never closed: write ) where it ends.");
      }
      char character = text.charAt(at);
      quoted ^= character == '"';
      depth += quoted ? 0 : step(character);
      boolean ends = !quoted && (depth == 0 || (depth == 1 && character == ','));
      if (ends) {
        fillings.add(text.substring(begin, at).strip());
        begin = at + 1;
      }
      at++;
    } while (depth > 0);
    end = at;
  }

  private static int step(char character) {
    return switch (character) {
      case '(' -> 1;
      case ')' -> -1;
      default -> 0;
    };
  }

  /** {@return the fillings in order; one empty text for {@code ()}} */
  List<String> fillings() {
    return List.copyOf(fillings);
  }

  /** {@return the offset after the closing bracket} */
  int end() {
    return end;
  }
}
