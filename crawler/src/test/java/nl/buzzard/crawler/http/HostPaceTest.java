package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.buzzard.core.source.SourceException;
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
  void aTurnThatWasOverLateDoesNotShortenTheNextWait() {
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    long late = Duration.ofMillis(900).toNanos();
    pace.over(late, DELAY);
    assertThat(pace.reserve(late, DELAY)).isEqualTo(DELAY);
  }

  @Test
  void aTurnThatWasOverLateMovesNobodyForward() {
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    pace.reserve(0, DELAY);
    pace.over(DELAY.toNanos(), DELAY);
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
    hosts.inTurn(HttpUrl.get("https://one.example/"), anHour, () -> "1");
    hosts.inTurn(HttpUrl.get("https://two.example/"), anHour, () -> "2");
    hosts.inTurn(HttpUrl.get("https://one.example:8443/"), anHour, () -> "3");
  }

  @Test
  @Timeout(10)
  void aHostIsLeftAloneForTheDelayAfterItsAnswer() throws Exception {
    PoliteHosts hosts = new PoliteHosts(System::nanoTime);
    HttpUrl host = HttpUrl.get("https://one.example/");
    Duration delay = Duration.ofMillis(100);
    long answered =
        hosts.inTurn(
            host,
            delay,
            () -> {
              Thread.sleep(delay.dividedBy(2));
              return System.nanoTime();
            });

    long asked = hosts.inTurn(host, delay, System::nanoTime);

    assertThat(asked - answered).isGreaterThanOrEqualTo(delay.toNanos());
  }

  @Test
  @Timeout(10)
  void aHostThatAsksForPatienceIsLeftAloneForASecond() throws Exception {
    PoliteHosts hosts = new PoliteHosts(System::nanoTime);
    HttpUrl host = HttpUrl.get("https://one.example/");
    long refused = System.nanoTime();
    SourceException busy = new SourceException(SourceException.Reason.RATE_LIMITED, "busy.");

    assertThatThrownBy(() ->
            hosts.inTurn(
                host,
                Duration.ZERO,
                () -> {
                  throw busy;
                }))
        .isSameAs(busy);
    long asked = hosts.inTurn(host, Duration.ZERO, System::nanoTime);
    assertThat(asked - refused).isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
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
