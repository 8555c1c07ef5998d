package nl.buzzard.crawler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Reconnection reconnection = new Reconnection(new Random(7));

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, 0, 1",
    "UNREACHABLE, 3, 8",
    "UNREACHABLE, 50, 60",
    "DENIED, 0, 60",
    "DENIED, 2, 240",
    "MALFORMED, 50, 3600",
  })
  void theWaitDoublesUpToAnEndAndHalfOfItIsChance(Reason reason, int before, long seconds) {
    SourceException failure = new SourceException(reason, "It failed.");
    for (int i = 0; i < 100; i++) {
      assertThat(reconnection.after(failure, before, NOW))
          .isBetween(Duration.ofMillis(500 * seconds), Duration.ofSeconds(seconds));
    }
    assertThat(reconnection.after(failure, before, NOW))
        .isNotEqualTo(reconnection.after(failure, before, NOW));
  }

  @Test
  void aPlaceThatSaysWhenToComeBackIsBelievedUpToADay() {
    assertThat(reconnection.after(limited(Duration.ofSeconds(90)), 9, NOW))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(reconnection.after(limited(Duration.ofDays(9)), 0, NOW))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void aMomentThatIsOverWasToldByASlowClockAndTheUsualWaitHolds() {
    for (int seconds : new int[] {-3600, -5, 0}) {
      assertThat(reconnection.after(limited(Duration.ofSeconds(seconds)), 0, NOW))
          .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }
  }

  private static SourceException limited(Duration wait) {
    return new SourceException(Reason.RATE_LIMITED, "Later.", NOW.plus(wait), null);
  }
}
