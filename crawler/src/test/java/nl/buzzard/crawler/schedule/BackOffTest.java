package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.BackOff.Past;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "DENIED, 0, PT10M, PT5M",
    "DENIED, 1, PT10M, PT15M",
    "GONE, 3, PT10M, PT75M",
    "MALFORMED, 50, PT10M, PT23H55M",
    "RATE_LIMITED, 2, PT10M, PT35M",
  })
  void theWaitDoublesUpToALimitAndEndsHalfAnIntervalBeforeTheBell(
      Reason reason, long before, Duration every, Duration wait) {
    SourceException failure = new SourceException(reason, "It failed.");
    assertThat(BackOff.notBefore(failure, new Past(before, Duration.ZERO), every, NOW))
        .isEqualTo(NOW.plus(wait));
  }

  @ParameterizedTest
  @CsvSource({
    "PT10S, PT10S, PT5S",
    "PT1M, PT10S, PT10S",
    "PT10M, PT10S, PT145S",
    "PT100H, PT10S, PT3595S",
    "PT100H, PT6H, PT3H",
  })
  void afterAnOutageWeAreBackWithinAQuarterOfItsLength(
      Duration downFor, Duration every, Duration wait) {
    SourceException failure = new SourceException(Reason.UNREACHABLE, "It failed.");
    assertThat(BackOff.notBefore(failure, new Past(7, downFor), every, NOW))
        .isEqualTo(NOW.plus(wait));
  }

  @Test
  void aPlaceThatSaysWhenIsBelievedForADayAtMost() {
    assertThat(askedToWait(Duration.ofMinutes(3))).isEqualTo(NOW.plus(Duration.ofMinutes(3)));
    assertThat(askedToWait(Duration.ofDays(365))).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  private static Instant askedToWait(Duration wait) {
    SourceException failure =
        new SourceException(Reason.RATE_LIMITED, "Later.", NOW.plus(wait), null);
    return BackOff.notBefore(failure, Past.NONE, Duration.ofHours(1), NOW);
  }
}
