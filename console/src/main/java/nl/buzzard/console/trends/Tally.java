package nl.buzzard.console.trends;

import java.util.Locale;
import nl.buzzard.core.mention.Sentiment.Label;
import org.jspecify.annotations.Nullable;

/**
 * How many mentions there are of each sentiment. Immutable.
 *
 * @param negative how many sound negative
 * @param neutral how many sound neutral
 * @param positive how many sound positive
 * @param unknown how many nobody could judge
 */
public record Tally(long negative, long neutral, long positive, long unknown) {

  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** {@return so many of one sentiment, by the name counts give it} */
  static Tally of(String label, long mentions) {
    return switch (label.toUpperCase(Locale.ROOT)) {
      case "NEGATIVE" -> new Tally(mentions, 0, 0, 0);
      case "NEUTRAL" -> new Tally(0, mentions, 0, 0);
      case "POSITIVE" -> new Tally(0, 0, mentions, 0);
      default -> new Tally(0, 0, 0, mentions);
    };
  }

  /** {@return these and others together} */
  Tally plus(Tally other) {
    return new Tally(
        negative + other.negative,
        neutral + other.neutral,
        positive + other.positive,
        unknown + other.unknown);
  }

  /** {@return how many of one sentiment} */
  public long of(Label label) {
    return switch (label) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
      case UNKNOWN -> unknown;
    };
  }

  /** {@return how many in all} */
  public long total() {
    return negative + neutral + positive + unknown;
  }

  /**
   * {@return (positive − negative) ÷ (positive + negative), from -1 to 1; null when both are 0,
   * where it is undefined}
   */
  public @Nullable Double net() {
    long judged = positive + negative;
    return judged == 0 ? null : (double) (positive - negative) / judged;
  }
}
