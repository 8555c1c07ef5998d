package nl.buzzard.index.query;

import nl.buzzard.core.query.QueryException;

/**
 * How large one query may still become, whatever its lists and macros stand for. Not thread-safe:
 * it serves one query.
 */
final class Budget {

  private static final int MOST_CLAUSES = 1_000;
  private static final int DEEPEST = 200;
  private static final int DEEPEST_NAME = 10;

  private int clauses;
  private int depth;
  private int names;

  /** Takes one word, phrase or field. */
  void clause(Token token) throws QueryException {
    if (++clauses > MOST_CLAUSES) {
      throw new QueryException(
          token.position(), "The query has more than " + MOST_CLAUSES + " words: split it.");
    }
  }

  /** Goes a bracket or a NOT deeper. */
  void deeper(Token token) throws QueryException {
    if (++depth > DEEPEST) {
      throw new QueryException(
          token.position(), "The query is nested more than " + DEEPEST + " deep.");
    }
  }

  /** Comes back from there. */
  void back() {
    depth--;
  }

  /** Goes into a macro. */
  void intoName(Token token) throws QueryException {
    if (++names > DEEPEST_NAME) {
      throw new QueryException(
          token.position(),
          "$"
              + token.text()
              + " leads to itself, or through more than "
              + DEEPEST_NAME
              + " macros: take one out.");
    }
  }

  /** Comes back from there. */
  void outOfName() {
    names--;
  }
}
