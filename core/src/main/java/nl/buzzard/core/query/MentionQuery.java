package nl.buzzard.core.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about mentions, as a tree. The live matcher, the history, alerts and screens all read
 * this one tree, so they agree to the letter. Immutable.
 */
public sealed interface MentionQuery {

  /** {@return a query every mention answers} */
  static MentionQuery everything() {
    return new Everything();
  }

  /** {@return this query and another} */
  default MentionQuery and(MentionQuery other) {
    return this instanceof Everything
        ? other
        : other instanceof Everything ? this : new And(List.of(this, other));
  }

  /** Every mention. */
  record Everything() implements MentionQuery {}

  /**
   * A word in the title or the text, in any case and with any accents.
   *
   * @param word as the user wrote it, with its {@code #} or {@code @} where it has one
   */
  record Word(String word) implements MentionQuery {}

  /**
   * Words in a row in the title or the text.
   *
   * @param words as the user wrote them, without the quotes
   */
  record Phrase(String words) implements MentionQuery {}

  /**
   * All parts hold.
   *
   * @param parts two or more
   */
  record And(List<MentionQuery> parts) implements MentionQuery {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /**
   * At least one part holds.
   *
   * @param parts two or more
   */
  record Or(List<MentionQuery> parts) implements MentionQuery {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The part does not hold.
   *
   * @param part what must not hold
   */
  record Not(MentionQuery part) implements MentionQuery {}

  /**
   * A field has a value, compared without regard to case.
   *
   * @param field which
   * @param value as the user wrote it, without quotes
   */
  record Is(Field field, String value) implements MentionQuery {}

  /**
   * Published in a span of time.
   *
   * @param from the first instant; null for no beginning
   * @param until the first instant after it; null for no end
   */
  record Published(@Nullable Instant from, @Nullable Instant until) implements MentionQuery {}

  /** What a mention can be asked for by value. */
  enum Field {
    AUTHOR,
    BRAND,
    /** The thread it is part of, by the id its place gives it: the same id may occur elsewhere. */
    CONVERSATION,
    LANG,
    PLATFORM,
    QUERY,
    SENTIMENT,
    SIGNAL,
    SOURCE,
    STORY
  }
}
