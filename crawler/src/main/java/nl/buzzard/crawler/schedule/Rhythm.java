package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a source brings something new, learned from its visits, and when it is silent by that
 * measure. Immutable.
 *
 * @param learningSince when it first brought something
 * @param quietSince from when on it brought nothing although it was read: its last new item, or the
 *     end of a gap in the reading that was later
 * @param usualPause the time between two visits that brought something, the latest counting most;
 *     zero until there were two
 * @param longestPause the longest of those pauses; it fades by half a month, so that a source that
 *     became quick is soon expected to stay so
 */
public record Rhythm(
    Instant learningSince, Instant quietSince, Duration usualPause, Duration longestPause) {

  /** A source is not judged before it was seen on every day of the week. */
  private static final Duration LEARNING = Duration.ofDays(7);

  private static final double HALF_LIFE_MILLIS = Duration.ofDays(30).toMillis();
  private static final int WEIGHT = 8;
  private static final int TIMES_LONGEST = 2;

  /** {@return the rhythm of a source that brought its first item} */
  static Rhythm startingAt(Instant now) {
    return new Rhythm(now, now, Duration.ZERO, Duration.ZERO);
  }

  /** {@return what is known after it brought something new} */
  Rhythm afterNewItem(Instant now) {
    Duration pause = Duration.between(quietSince, now);
    Duration usual =
        usualPause.isZero() ? pause : usualPause.plus(pause.minus(usualPause).dividedBy(WEIGHT));
    double faded = longestPause.toMillis() * Math.pow(0.5, pause.toMillis() / HALF_LIFE_MILLIS);
    Duration longest = Duration.ofMillis(Math.max(pause.toMillis(), Math.round(faded)));
    return new Rhythm(learningSince, now, usual, longest);
  }

  /** {@return what is known after a gap in the reading: nothing about the pause it broke off} */
  Rhythm afterGap(Instant now) {
    return new Rhythm(learningSince, now, usualPause, longestPause);
  }

  /** {@return whether a source that was last read then brought nothing for strangely long} */
  boolean silentAt(Instant lastRead) {
    boolean learned = lastRead.isAfter(learningSince.plus(LEARNING)) && !longestPause.isZero();
    Duration quiet = Duration.between(quietSince, lastRead);
    return learned && quiet.compareTo(longestPause.multipliedBy(TIMES_LONGEST)) > 0;
  }
}
