package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aSourceIsNotJudgedBeforeItWasSeenForAWeek() {
    Rhythm rhythm = hourlyUntil(MONDAY.plus(DAY.multipliedBy(2)));
    assertThat(rhythm.silentAt(MONDAY.plus(DAY.multipliedBy(5)))).isFalse();
  }

  @Test
  void silenceIsTwiceTheLongestPause() {
    Instant last = MONDAY.plus(DAY.multipliedBy(8));
    Rhythm rhythm = hourlyUntil(last);
    assertThat(rhythm.silentAt(last.plus(HOUR.multipliedBy(2)))).isFalse();
    assertThat(rhythm.silentAt(last.plus(HOUR.multipliedBy(2)).plusMillis(1))).isTrue();
  }

  @Test
  void aQuietWeekendTeachesThatWeekendsAreQuiet() {
    Instant friday = MONDAY.plus(DAY.multipliedBy(4));
    Rhythm rhythm = hourlyUntil(friday).afterNewItem(MONDAY.plus(DAY.multipliedBy(7)));
    Instant nextFriday = friday.plus(DAY.multipliedBy(7));
    for (Instant at = rhythm.quietSince(); at.isBefore(nextFriday); at = at.plus(HOUR)) {
      rhythm = rhythm.afterNewItem(at.plus(HOUR));
    }
    assertThat(rhythm.usualPause()).isCloseTo(HOUR, Duration.ofMinutes(5));
    assertThat(rhythm.silentAt(nextFriday.plus(DAY.multipliedBy(3)))).isFalse();
    assertThat(rhythm.silentAt(nextFriday.plus(DAY.multipliedBy(6)))).isTrue();
  }

  @Test
  void aSourceThatBecameQuickIsExpectedToStaySo() {
    Rhythm slow = Rhythm.startingAt(MONDAY).afterNewItem(MONDAY.plus(DAY.multipliedBy(10)));
    Rhythm quick = slow;
    for (int hour = 0; hour < 24 * 60; hour++) {
      quick = quick.afterNewItem(quick.quietSince().plus(HOUR));
    }
    assertThat(quick.longestPause()).isCloseTo(Duration.ofHours(60), Duration.ofMinutes(1));
  }

  @Test
  void whatWasNotReadIsNoPause() {
    Instant back = MONDAY.plus(DAY.multipliedBy(20));
    Rhythm rhythm = hourlyUntil(MONDAY.plus(DAY.multipliedBy(8))).afterGap(back);
    assertThat(rhythm.silentAt(back.plus(HOUR))).isFalse();
    assertThat(rhythm.longestPause()).isEqualTo(HOUR);
  }

  private static Rhythm hourlyUntil(Instant end) {
    Rhythm rhythm = Rhythm.startingAt(MONDAY);
    while (rhythm.quietSince().isBefore(end)) {
      rhythm = rhythm.afterNewItem(rhythm.quietSince().plus(HOUR));
    }
    return rhythm;
  }
}
