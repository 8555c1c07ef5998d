package nl.buzzard.alerts.detect;

import static nl.buzzard.alerts.detect.MadeUpSeries.DAY;
import static nl.buzzard.alerts.detect.MadeUpSeries.START;
import static nl.buzzard.alerts.detect.MadeUpSeries.alerts;
import static nl.buzzard.alerts.detect.MadeUpSeries.counts;
import static nl.buzzard.alerts.detect.MadeUpSeries.dayAndNight;
import static nl.buzzard.alerts.detect.MadeUpSeries.scattered;
import static nl.buzzard.alerts.detect.MadeUpSeries.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.buzzard.alerts.series.Observation;
import org.junit.jupiter.api.Test;

class SpikeDetectorTest {

  private static Instant at(int step) {
    return START.plus(Duration.ofMinutes(5L * step));
  }

  @Test
  void anOrdinaryMonthIsNoSpike() {
    assertThat(alerts(scattered(30 * DAY, 1, step -> dayAndNight(step, 20)))).isEmpty();
  }

  @Test
  void tenfoldAttentionIsTold() {
    int begin = 10 * DAY + 100;

    List<Instant> alerts =
        alerts(scattered(11 * DAY, 2, step -> dayAndNight(step, 20) * (step >= begin ? 10 : 1)));

    assertThat(alerts).hasSize(1);
    assertThat(alerts.getFirst()).isBetween(at(begin), at(begin + 6));
  }

  @Test
  void firstMentionOfAQuietBrandIsNoSpike() {
    assertThat(alerts(counts(10 * DAY, step -> step == 9 * DAY ? 1 : 0))).isEmpty();
  }

  @Test
  void nineMentionsAfterAQuietWeekAreNoSpikeButFortyAre() {
    assertThat(alerts(counts(10 * DAY, step -> step == 9 * DAY ? 9 : 0))).isEmpty();
    assertThat(alerts(counts(10 * DAY, step -> step == 9 * DAY ? 40 : 0)))
        .containsExactly(at(9 * DAY));
  }

  @Test
  void nothingIsToldBeforeADayIsKnown() {
    assertThat(alerts(counts(DAY - 1, step -> step == DAY - 10 ? 1000 : 5))).isEmpty();
  }

  @Test
  void aSpikeThatLastsIsToldOnce() {
    List<Instant> alerts = alerts(counts(11 * DAY, step -> step >= 10 * DAY ? 200 : 5));

    assertThat(alerts).hasSize(1);
  }

  @Test
  void aSourceThatWasSilentForThreeHoursIsNoSpikeWhenItSpeaksAgain() {
    List<Observation> series = scattered(12 * DAY, 3, step -> dayAndNight(step, 20));

    List<Observation> silent = without(series, step -> step > 10 * DAY && step < 10 * DAY + 36);

    assertThat(alerts(silent)).isEmpty();
  }

  @Test
  void whatBecomesOfTheSeriesLaterChangesNoVerdict() {
    List<Observation> series = scattered(8 * DAY, 4, step -> step > 7 * DAY ? 60 : 10);

    List<Instant> whole = alerts(series);
    List<Instant> half = alerts(series.subList(0, 7 * DAY + 50));

    assertThat(whole.stream().filter(alert -> alert.isBefore(at(7 * DAY + 50))).toList())
        .isEqualTo(half)
        .isNotEmpty();
  }

  @Test
  void aDetectorThatLearnedItsMemoryJudgesAsOneThatHeardEverything() {
    List<Observation> series = scattered(25 * DAY, 5, step -> dayAndNight(step, 20));
    SpikeDetector old = new SpikeDetector(Sensitivity.USUAL);
    SpikeDetector restarted = new SpikeDetector(Sensitivity.USUAL);
    int judged = series.size() - 10;
    int restart = judged - (int) SpikeDetector.MEMORY.dividedBy(Duration.ofMinutes(5)) - 1;

    series.subList(0, judged).forEach(old::judge);
    series.subList(restart, judged).forEach(restarted::learn);

    for (Observation observation : series.subList(judged, series.size())) {
      assertThat(restarted.judge(observation)).isEqualTo(old.judge(observation));
    }
  }

  @Test
  void timeThatStandsStillIsAFaultOfTheSeries() {
    SpikeDetector detector = new SpikeDetector(Sensitivity.USUAL);
    detector.learn(new Observation(START, 1));

    assertThatThrownBy(() -> detector.judge(new Observation(START, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not later");
  }

  @Property(tries = 20)
  void moreMentionsNeverScoreLower(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 500) int count,
      @ForAll @IntRange(min = 1, max = 500) int more) {
    List<Observation> past = scattered(2 * DAY, seed, step -> 4);

    Verdict few = last(past, count);
    Verdict many = last(past, count + more);

    assertThat(many.score()).isGreaterThanOrEqualTo(few.score());
    assertThat(many.alert() || !few.alert()).isTrue();
  }

  private static Verdict last(List<Observation> past, double count) {
    SpikeDetector detector = new SpikeDetector(Sensitivity.USUAL);
    past.forEach(detector::learn);
    return detector.judge(new Observation(at(past.size()), count));
  }

  @Property(tries = 15)
  void aGapNeverRaisesAnAlert(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int busiest,
      @ForAll @IntRange(min = DAY, max = 5 * DAY) int from,
      @ForAll @IntRange(min = 1, max = DAY) int length) {
    List<Observation> series = scattered(6 * DAY, seed, step -> dayAndNight(step, busiest));

    List<Instant> withGap = alerts(without(series, step -> step >= from && step < from + length));

    assertThat(alerts(series)).containsAll(withGap);
  }
}
