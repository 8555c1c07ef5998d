package nl.buzzard.core.query;

import java.util.List;

/**
 * How a query was understood, and what it costs the live matcher. Immutable.
 *
 * @param outline the query as an outline, from the top of its tree
 * @param terms how many terms of the index it looks at, every form of a word one
 * @param anchors under how many terms it waits: a post with none of them costs nothing; 0 when it
 *     has to be held against every post
 */
public record Explanation(List<Line> outline, int terms, int anchors) {

  public Explanation {
    outline = List.copyOf(outline);
  }

  /**
   * One line of an outline: something asked for, or what joins the lines under it. Immutable.
   *
   * @param depth how far it is indented, 0 at the top
   * @param kind what it is
   * @param words what is asked for, in the query language; how many words apart for nearness; empty
   *     for the other joints
   */
  public record Line(int depth, Kind kind, String words) {}

  /** What a line of an outline is. */
  public enum Kind {
    EVERYTHING,
    ALL_OF,
    ANY_OF,
    NOT,
    NEAR,
    NEAR_IN_ORDER,
    IN_TITLE,
    IN_TEXT,
    /** A word in any of its usual forms. */
    WORD,
    /** Letter for letter. */
    LITERAL,
    /** Words in a row. */
    ROW,
    /** Words close together. */
    CLOSE,
    /** Words that fit a pattern. */
    PATTERN,
    /** The value of a field, or a range of it. */
    FIELD
  }
}
