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
   * A word in the title or the text, in any case, with any accents and in any usual form: {@code
   * storing} finds {@code Storingen}. What holds several words, such as {@code air-france}, asks
   * for these in a row and as they are.
   *
   * @param word as the user wrote it, with its {@code #} or {@code @} where it has one
   */
  record Word(String word) implements MentionQuery {}

  /**
   * Words in a row in the title or the text, letter for letter: what is written with capitals or
   * accents is found only so, what is written in plain small letters in any case and with any
   * accents, and nothing in another form.
   *
   * @param words as the user wrote them, without the {@code =} and the quotes
   */
  record Literal(String words) implements MentionQuery {}

  /**
   * Words in the title or the text, in any case and with any accents, but in no other form.
   *
   * @param words as the user wrote them, without the quotes
   * @param slop how many other words may stand between them, 0 to {@value #MAX_DISTANCE}; with 0
   *     they stand in this order, otherwise in any
   */
  record Phrase(String words, int slop) implements MentionQuery {

    /** Words in a row. */
    public Phrase(String words) {
      this(words, 0);
    }
  }

  /**
   * A word in the title or the text that fits a pattern, in any case and with any accents.
   *
   * @param pattern with {@code *} for any characters and {@code ?} for one
   */
  record Wildcard(String pattern) implements MentionQuery {}

  /**
   * Two things said close to each other.
   *
   * @param one a word, a literal, a phrase, a wildcard, a choice of these, or a nearness itself
   * @param other likewise
   * @param distance how many words further the second stands at most, 1 to {@value #MAX_DISTANCE}:
   *     1 is right beside
   * @param order whether the first must come first
   */
  record Near(MentionQuery one, MentionQuery other, int distance, Order order)
      implements MentionQuery {}

  /** In what order two things must be said. */
  enum Order {
    ANY,
    AS_WRITTEN
  }

  /** The furthest two things can be from each other and still be near. */
  int MAX_DISTANCE = 50;

  /**
   * What is asked for stands in one part of the mention.
   *
   * @param part which
   * @param query words, literals, phrases, wildcards, nearness, and choices of these
   */
  record Within(Part part, MentionQuery query) implements MentionQuery {}

  /** The parts of a mention that hold words. */
  enum Part {
    TITLE,
    TEXT
  }

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
   * A field has a value that fits a pattern, compared without regard to case.
   *
   * @param field which
   * @param pattern with {@code *} for any characters and {@code ?} for one
   */
  record Like(Field field, String pattern) implements MentionQuery {}

  /**
   * A measure is known and lies in a range. What is unknown lies in none.
   *
   * @param measure which
   * @param from the least, itself included; null for no least
   * @param to the most, itself included; null for no most
   */
  record Range(Measure measure, @Nullable Double from, @Nullable Double to)
      implements MentionQuery {}

  /** What a mention can be asked for by size. */
  enum Measure {
    /** How many people follow its author. */
    FOLLOWERS,
    /** How many stars it gives, 1 to 5. */
    RATING,
    /** How many people could have seen it, by estimate. */
    REACH
  }

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
    /** Where its author says to be, as two letters. */
    COUNTRY,
    /** What kind of thing it is: a post, a reply, an article… */
    KIND,
    LANG,
    /** The shop, office or town it is about. */
    LOCATION,
    PLATFORM,
    QUERY,
    SENTIMENT,
    SIGNAL,
    /** The host of its address, or the end of it: {@code nos.nl} is also {@code www.nos.nl}. */
    SITE,
    SOURCE,
    /** The story it belongs to; its first telling also has {@value #FIRST_TELLING}. */
    STORY,
    /** A label that a rule or a person gave it. */
    TAG,
    /** Its address, without the {@code https://} before it. */
    URL;

    /** The value of {@link #STORY} that finds every story once, by who told it first. */
    public static final String FIRST_TELLING = "first";
  }
}
