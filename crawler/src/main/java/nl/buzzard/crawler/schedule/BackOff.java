package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.source.SourceException;

/** How long a source that failed is left alone. Pure. */
final class BackOff {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** An outage usually ends by itself, and we want to be back soon after it. */
  private static final Duration LONGEST_AFTER_OUTAGE = Duration.ofHours(1);

  /** After an outage of an hour we are back within a quarter of an hour. */
  private static final int PART_OF_OUTAGE = 4;

  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /**
   * {@return when to come back: when the place says; during an outage after a quarter of the time
   * that it lasted so far, an hour at most; else after its interval doubled for each failure in a
   * row but the first, a day at most; but never sooner than its interval}
   *
   * <p>Its own waits end half an interval early: the visit is made at the next ring of the bell,
   * which rings at whole intervals from the beginning of this visit, and must not be missed by the
   * moments the visit took.
   *
   * @param failure what went wrong
   * @param past what came before it
   * @param every the interval of the source
   * @param now when it went wrong
   */
  static Instant notBefore(SourceException failure, Past past, Duration every, Instant now) {
    Instant asked = failure.retryAt().orElse(null);
    if (asked != null) {
      Instant latest = now.plus(LONGEST);
      return asked.isAfter(latest) ? latest : asked;
    }
    Duration wait =
        switch (failure.reason()) {
          case UNREACHABLE ->
              atMost(past.downFor().dividedBy(PART_OF_OUTAGE), LONGEST_AFTER_OUTAGE);
          case RATE_LIMITED, DENIED, MALFORMED, GONE ->
              atMost(every.multipliedBy(1L << Math.min(past.failures(), MOST_DOUBLINGS)), LONGEST);
        };
    Duration whole = wait.compareTo(every) < 0 ? every : wait;
    return now.plus(whole).minus(every.dividedBy(2));
  }

  private static Duration atMost(Duration wait, Duration longest) {
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /**
   * What came before a failure. Immutable.
   *
   * @param failures how many visits in a row failed before this one
   * @param downFor how long ago a visit last went well; zero when none ever did
   */
  record Past(long failures, Duration downFor) {

    static final Past NONE = new Past(0, Duration.ZERO);

    static Past of(SourceHealth health, Instant now) {
      Instant success = health.lastSuccess();
      return new Past(
          health.failuresInARow(),
          success == null ? Duration.ZERO : Duration.between(success, now));
    }
  }
}
