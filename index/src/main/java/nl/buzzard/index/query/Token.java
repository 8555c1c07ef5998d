package nl.buzzard.index.query;

/**
 * One piece of query text. Immutable.
 *
 * @param kind what it is
 * @param text what it says, without quotes and signs; a field's name without the colon
 * @param position the offset of its first character in the query text
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int position, int end) {

  /** The kinds of pieces. */
  enum Kind {
    WORD,
    PHRASE,
    /** What follows a {@code =}, a word or a phrase: to be found letter for letter. */
    LITERAL,
    /** How many words may stand between those of the phrase before it: {@code ~3}. */
    SLOP,
    /** How far two parts may be from each other: {@code 5}, or {@code 5f} for in this order. */
    NEAR,
    /** A list or a macro by name, with what fills its gaps: {@code delayed(Veldspoor)}. */
    NAMED,
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

  /** {@return whether a piece begins right where this one ends} */
  boolean touches(Token next) {
    return end == next.position;
  }
}
