package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostPaceTest {

  private static final Duration DELAY = Duration.ofMillis(500);

  private final HostPace pace = new HostPace();
  private long now;

  @Test
  void turnsAreOneDelayApartHoweverManyComeAtOnce() {
    assertThat(pace.reserve(0, DELAY)).isZero();
    assertThat(pace.reserve(0, DELAY)).isEqualTo(DELAY);
    assertThat(pace.reserve(0, DELAY)).isEqualTo(DELAY.multipliedBy(2));
  }

  @Test
  void aTurnThatNobodyTookIsNotSavedUp() {
    pace.reserve(0, DELAY);
    long later = Duration.ofMinutes(5).toNanos();
    assertThat(pace.reserve(later, DELAY)).isZero();
    assertThat(pace.reserve(later, DELAY)).isEqualTo(DELAY);
  }

  @Test
  void whoTookATurnLateDoesNotShortenTheNextWait() {
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    long late = Duration.ofMillis(900).toNanos();
    pace.taken(late, DELAY);
    assertThat(pace.reserve(late, DELAY)).isEqualTo(DELAY);
  }

  @Test
  void whoTookATurnLateMovesNobodyForward() {
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    pace.taken(DELAY.toNanos(), DELAY);
    assertThat(pace.reserve(DELAY.toNanos(), DELAY)).isEqualTo(DELAY.multipliedBy(2));
  }

  @Test
  void theClockMayBeginAnywhere() {
    assertThat(pace.reserve(Long.MAX_VALUE - 1, DELAY)).isZero();
    assertThat(pace.reserve(Long.MAX_VALUE - 1, DELAY)).isEqualTo(DELAY);
  }

  @Test
  void everyComplaintDoublesTheTimeUpToAMinute() {
    assertThat(addedAfterComplaints(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(addedAfterComplaints(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(addedAfterComplaints(50)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void twentyGoodAnswersInARowHalveWhatWasAdded() {
    complain(pace, 2);
    for (int answer = 1; answer < 20; answer++) {
      pace.content();
    }
    assertThat(added(pace)).isEqualTo(Duration.ofSeconds(2));
    pace.content();
    assertThat(added(pace)).isEqualTo(Duration.ofSeconds(1));
    for (int answer = 0; answer < 20; answer++) {
      pace.content();
    }
    assertThat(added(pace)).isZero();
  }

  @Test
  void aComplaintBeginsTheCountOfGoodAnswersAnew() {
    complain(pace, 1);
    for (int answer = 0; answer < 19; answer++) {
      pace.content();
    }
    complain(pace, 1);
    pace.content();
    assertThat(added(pace)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  @Timeout(10)
  void oneHostNeverWaitsForAnother() throws Exception {
    PoliteHosts hosts = new PoliteHosts(() -> 0);
    Duration anHour = Duration.ofHours(1);
    hosts.awaitTurn(HttpUrl.get("https://one.example/"), anHour);
    hosts.awaitTurn(HttpUrl.get("https://two.example/"), anHour);
    hosts.awaitTurn(HttpUrl.get("https://one.example:8443/"), anHour);
  }

  private Duration addedAfterComplaints(int complaints) {
    HostPace host = new HostPace();
    complain(host, complaints);
    return added(host);
  }

  private static void complain(HostPace host, int times) {
    for (int time = 0; time < times; time++) {
      host.complained();
    }
  }

  /**
   * What stands between two turns when the host itself wants no delay; asked at a new time each.
   */
  private Duration added(HostPace asked) {
    now += Duration.ofDays(1).toNanos();
    asked.reserve(now, Duration.ZERO);
    return asked.reserve(now, Duration.ZERO);
  }
}
