package nl.buzzard.crawler.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import nl.buzzard.core.source.SourceException;

/**
 * How long to wait before a stream is opened again: a second at first, doubled for each failure in
 * a row up to a minute, or from a minute up to an hour where a person has to act; when the place
 * says so, until then. Half of it is left to chance, so that streams that broke off together do not
 * come back together. Thread-safe when its randomness is.
 *
 * @param random where the chance comes from
 */
record Reconnection(RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 10;
  private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

  /**
   * {@return how long to wait}
   *
   * @param failure why the stream ended
   * @param before how many failures in a row came before
   * @param now when it ended
   */
  Duration after(SourceException failure, int before, Instant now) {
    Instant asked = failure.retryAt().orElse(null);
    // A moment that is over was told by a clock that is slow, and says nothing.
    if (asked != null && asked.isAfter(now)) {
      return shorter(Duration.between(now, asked), LONGEST_ASKED_FOR);
    }
    Duration whole =
        switch (failure.reason()) {
          case UNREACHABLE -> doubled(Duration.ofSeconds(1), before, Duration.ofMinutes(1));
          case RATE_LIMITED, DENIED, MALFORMED, GONE ->
              doubled(Duration.ofMinutes(1), before, Duration.ofHours(1));
        };
    return whole.dividedBy(2).plusMillis((long) (whole.toMillis() * random.nextDouble() / 2));
  }

  private static Duration doubled(Duration first, int times, Duration longest) {
    return shorter(first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS)), longest);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
