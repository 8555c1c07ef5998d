package nl.buzzard.index.query;

/**
 * One piece of query text. Immutable.
 *
 * @param kind what it is
 * @param text what it says, without quotes; a field's name without the colon
 * @param position the offset of its first character in the query text
 */
record Token(Kind kind, String text, int position) {

  /** The kinds of pieces. */
  enum Kind {
    WORD,
    PHRASE,
    /** A field's name; its value is the token that follows. */
    FIELD,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    /** From {@code [} up to {@code ]}: a span such as {@code 2026-03-01 TO *}. */
    SPAN,
    END
  }
}
