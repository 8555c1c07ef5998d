package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.source.SourceException;

/** How long a source that failed is left alone. Pure. */
final class BackOff {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** An outage usually ends by itself, and we want to be back soon after it. */
  private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /**
   * {@return when to come back: when the place says, or after its interval doubled for each failure
   * in a row but the first; a day at most, after an outage an hour at most, but never sooner than
   * its interval}
   *
   * <p>Its own waits end half an interval early: the visit is made at the next ring of the bell,
   * which rings at whole intervals from the beginning of this visit, and must not be missed by the
   * moments the visit took.
   *
   * @param failure what went wrong
   * @param failuresBefore how many visits in a row failed before this one
   * @param every the interval of the source
   * @param now when it went wrong
   */
  static Instant notBefore(
      SourceException failure, long failuresBefore, Duration every, Instant now) {
    Instant asked = failure.retryAt().orElse(null);
    if (asked != null) {
      Instant latest = now.plus(LONGEST);
      return asked.isAfter(latest) ? latest : asked;
    }
    Duration longest =
        switch (failure.reason()) {
          case UNREACHABLE -> LONGEST_OUTAGE;
          case RATE_LIMITED, DENIED, MALFORMED, GONE -> LONGEST;
        };
    Duration doubled = every.multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
    Duration capped = doubled.compareTo(longest) < 0 ? doubled : longest;
    Duration wait = capped.compareTo(every) < 0 ? every : capped;
    return now.plus(wait).minus(every.dividedBy(2));
  }
}
