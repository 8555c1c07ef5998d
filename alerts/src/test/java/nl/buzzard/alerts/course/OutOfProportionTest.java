package nl.buzzard.alerts.course;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.detect.Chance;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.AlertRule.ShareOf;
import org.junit.jupiter.api.Test;

class OutOfProportionTest {

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final int HOUR = 12;

  /** Three days of which a fifth is negative, and an hour of so many negative among so many. */
  private static List<Tally> daysAnd(int negative, int all) {
    List<Tally> tallies = new ArrayList<>();
    for (int step = -3 * 24 * HOUR; step < 0; step++) {
      tallies.add(tally(step, step % 5 == 0 ? 2 : 0, 2, true));
    }
    for (int step = 0; step < HOUR; step++) {
      boolean last = step == HOUR - 1;
      tallies.add(
          tally(
              step,
              last ? negative - 11 * (negative / HOUR) : negative / HOUR,
              last ? all - 11 * (all / HOUR) : all / HOUR,
              true));
    }
    return tallies;
  }

  private static Tally tally(int step, long part, long whole, boolean collected) {
    Instant at = NOON.plus(FIVE_MINUTES.multipliedBy(step));
    return new Tally(at, part, Map.of(OutOfProportion.WHOLE, whole), collected);
  }

  private static Optional<Finding> judged(ShareOf of, List<Tally> tallies) {
    AlertRule rule =
        new AlertRule.Shift(
            "Aandeel",
            MadeUpAlerts.brand(),
            of,
            of == ShareOf.VOICE ? MadeUpAlerts.brand() : null,
            10,
            Duration.ofHours(1),
            MadeUpAlerts.notice(MadeUpAlerts.DUTCH));
    OutOfProportion condition = new OutOfProportion(of, 10, Duration.ofHours(1), Pace.of(rule), 1);
    tallies.subList(0, tallies.size() - 1).forEach(condition::learn);
    return condition.judge(tallies.getLast(), Instant.EPOCH, null);
  }

  @Test
  void anHourOfWhichMostIsNegativeIsTold() {
    assertThat(judged(ShareOf.NEGATIVE_SHARE, daysAnd(40, 60)))
        .hasValueSatisfying(finding -> {
          assertThat(finding.mentions()).isEqualTo(40);
          assertThat(finding.of()).isEqualTo(60);
          assertThat(finding.expected()).isBetween(11.0, 13.0);
        });
  }

  @Test
  void aBusyHourOfTheUsualMoodIsNot() {
    assertThat(judged(ShareOf.NEGATIVE_SHARE, daysAnd(50, 240))).isEmpty();
  }

  @Test
  void nineNegativeMentionsAreTooFew() {
    assertThat(judged(ShareOf.NEGATIVE_SHARE, daysAnd(9, 9))).isEmpty();
  }

  @Test
  void aHappyHourIsNoNewsForTheCrisisTeam() {
    assertThat(judged(ShareOf.NET_SENTIMENT, daysAnd(0, 200))).isEmpty();
  }

  @Test
  void aShareOfVoiceThatFallsIsTold() {
    assertThat(judged(ShareOf.VOICE, daysAnd(0, 200)))
        .hasValueSatisfying(finding -> assertThat(finding.mentions()).isZero());
  }

  @Test
  void aShareThatGoesUpAndDownByItselfAsksForMore() {
    List<Tally> restless = new ArrayList<>();
    for (int step = -72 * HOUR; step < 0; step++) {
      boolean badHour = Math.floorDiv(step, HOUR) % 5 == 0;
      restless.add(tally(step, badHour ? 2 : 0, 2, true));
    }
    restless.addAll(daysAnd(12, 24).subList(72 * HOUR, 73 * HOUR));

    assertThat(judged(ShareOf.NEGATIVE_SHARE, daysAnd(22, 24))).isPresent();
    assertThat(judged(ShareOf.NEGATIVE_SHARE, restless)).isEmpty();
  }

  @Property
  void moreNegativeMentionsAreNeverLessOfAShift(
      @ForAll @IntRange(min = 1, max = 200) int whole,
      @ForAll @IntRange(min = 1, max = 99) int usualPercent) {
    double usual = usualPercent / 100.0;
    for (int part = (int) Math.ceil(usual * whole); part < whole; part++) {
      assertThat(Chance.surprise(part + 1L, whole, usual))
          .isGreaterThanOrEqualTo(Chance.surprise(part, whole, usual));
    }
  }

  @Property(tries = 100)
  void aGapInTheHourNeverRaisesAnAlert(@ForAll long seed) {
    Random random = new Random(seed);
    int all = 20 + random.nextInt(80);
    List<Tally> tallies = daysAnd(random.nextInt(all), all);
    int place = tallies.size() - 1 - random.nextInt(HOUR);
    Tally tally = tallies.get(place);
    // All that is missing is positive: the worst that can happen to a share.
    tallies.set(
        place,
        new Tally(tally.at(), tally.count(), Map.of(OutOfProportion.WHOLE, tally.count()), false));

    assertThat(judged(ShareOf.NEGATIVE_SHARE, tallies)).isEmpty();
  }
}
