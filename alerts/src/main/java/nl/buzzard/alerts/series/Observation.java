package nl.buzzard.alerts.series;

import java.time.Instant;

/**
 * How many mentions a step of time brought. Immutable.
 *
 * <p>A step that was not collected has no observation; one in which nothing was said has a count of
 * 0. The difference decides between a gap and a drop.
 *
 * @param at when the step begins
 * @param count how many, finite and at least 0
 */
public record Observation(Instant at, double count) {

  /**
   * @throws IllegalArgumentException if the count is negative or no number
   */
  public Observation {
    if (!(count >= 0) || Double.isInfinite(count)) {
      throw new IllegalArgumentException("a count is a number of at least 0, not " + count);
    }
  }
}
