package nl.buzzard.alerts.detect;

import java.time.Duration;

/**
 * How much it takes to be told of a spike. Immutable.
 *
 * @param score the least score
 * @param mentions the least number of mentions within the latest hour
 * @param rest how long an alert keeps the next from being told
 */
public record Sensitivity(double score, long mentions, Duration rest) {

  /** What is right for most series: docs/decisions/0040 shows the measurements. */
  public static final Sensitivity USUAL = new Sensitivity(2.35, 10, Duration.ofDays(1));

  /**
   * @throws IllegalArgumentException if a part is out of its range
   */
  public Sensitivity {
    if (!(score > 0) || mentions < 1 || rest.isNegative()) {
      throw new IllegalArgumentException("a sensitivity asks for a score above 0 and a mention");
    }
  }
}
