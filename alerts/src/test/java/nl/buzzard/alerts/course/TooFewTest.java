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
import org.junit.jupiter.api.Test;

class TooFewTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int WEEK = 7 * 24;

  /** Four weeks of busy days and quiet nights, and then the hours of today. */
  private static List<Tally> weeksAnd(long... today) {
    List<Tally> tallies = new ArrayList<>();
    for (int hour = -4 * WEEK; hour < 0; hour++) {
      tallies.add(tally(hour, Math.floorMod(hour, 24) < 12 ? 20 : 1));
    }
    for (int hour = 0; hour < today.length; hour++) {
      tallies.add(tally(hour, today[hour]));
    }
    return tallies;
  }

  private static Tally tally(int hour, long count) {
    Instant at = NOON.plus(HOUR.multipliedBy(hour));
    return new Tally(at, count, Map.of(), true);
  }

  private static Optional<Finding> judged(List<Tally> tallies) {
    TooFew condition = new TooFew(10, HOUR.multipliedBy(3), 1);
    tallies.subList(0, tallies.size() - 1).forEach(condition::learn);
    return condition.judge(tallies.getLast(), Instant.EPOCH, null);
  }

  @Test
  void threeHoursWithHardlyAMentionAreADrop() {
    assertThat(judged(weeksAnd(0, 1, 0)))
        .hasValueSatisfying(finding -> {
          assertThat(finding.mentions()).isEqualTo(1);
          assertThat(finding.expected()).isEqualTo(60);
          assertThat(finding.from()).isEqualTo(NOON);
          assertThat(finding.until()).isEqualTo(NOON.plus(HOUR.multipliedBy(3)));
        });
  }

  @Test
  void anOrdinaryDayIsNone() {
    assertThat(judged(weeksAnd(20, 20, 20))).isEmpty();
    assertThat(judged(weeksAnd(11, 10, 10))).as("half as many").isEmpty();
  }

  @Test
  void aQuietNightIsNone() {
    List<Tally> night = weeksAnd(20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 0, 0, 0);

    assertThat(judged(night)).isEmpty();
  }

  @Test
  void theLeastOfTheWeeksBeforeDecides() {
    List<Tally> tallies = weeksAnd(0, 0, 0);
    for (int i = 0; i < 3; i++) {
      tallies.set(tallies.size() - 3 - 2 * WEEK + i, tally(i - 2 * WEEK, 0));
    }

    assertThat(judged(tallies)).as("it was as quiet two weeks ago").isEmpty();
  }

  @Test
  void aBrandOfOneWeekIsNotJudged() {
    List<Tally> tallies = weeksAnd(0, 0, 0);

    assertThat(judged(tallies.subList(3 * WEEK, tallies.size()))).isEmpty();
  }

  @Test
  void hoursThatWereNotCollectedAreNoDrop() {
    List<Tally> tallies = weeksAnd(0, 0, 0);
    tallies.set(tallies.size() - 2, missing(tallies.get(tallies.size() - 2)));

    assertThat(judged(tallies)).isEmpty();
  }

  @Property
  void moreMentionsAreNeverMoreOfADrop(
      @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 1, max = 500) int expected) {
    assertThat(TooFew.score(count + 1, expected))
        .isLessThanOrEqualTo(TooFew.score(count, expected));
  }

  @Property(tries = 200)
  void aGapNeverRaisesAnAlert(@ForAll long seed) {
    Random random = new Random(seed);
    List<Tally> tallies = weeksAnd(random.nextInt(25), random.nextInt(25), random.nextInt(25));
    List<Tally> gapped = new ArrayList<>(tallies);
    int weeksBack = random.nextInt(5);
    for (int i = 0; i < 3; i++) {
      int place = tallies.size() - 1 - i - weeksBack * WEEK;
      gapped.set(place, missing(tallies.get(place)));
    }

    if (judged(tallies).isEmpty()) {
      assertThat(judged(gapped)).isEmpty();
    }
  }

  private static Tally missing(Tally tally) {
    return new Tally(tally.at(), tally.count() / 3, Map.of(), false);
  }
}
