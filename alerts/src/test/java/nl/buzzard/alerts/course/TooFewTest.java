package nl.buzzard.alerts.course;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.buzzard.alerts.MadeUpAlerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TooFewTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int WEEK = 7 * 24;
  private static final ZoneId AMSTERDAM = MadeUpAlerts.AMSTERDAM;

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
    TooFew condition = new TooFew(10, HOUR.multipliedBy(3), 1, new Holidays(AMSTERDAM));
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

  /** A brand that says sixty things an hour, ten on Sundays, and on one morning as many as told. */
  private static Optional<Finding> morning(LocalDate day, long mentions) {
    Instant last = day.atTime(12, 0).atZone(AMSTERDAM).toInstant();
    TooFew condition = new TooFew(10, HOUR.multipliedBy(3), 1, new Holidays(AMSTERDAM));
    for (Instant at = last.minus(HOUR.multipliedBy(4 * WEEK + 3));
        at.isBefore(last);
        at = at.plus(HOUR)) {
      boolean sunday = at.atZone(AMSTERDAM).getDayOfWeek() == DayOfWeek.SUNDAY;
      boolean now = at.isAfter(last.minus(HOUR.multipliedBy(3)));
      condition.learn(new Tally(at, now ? mentions : sunday ? 10 : 60, Map.of(), true));
    }
    return condition.judge(new Tally(last, mentions, Map.of(), true), Instant.EPOCH, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-25, Christmas on a Friday",
    "2026-12-24, the evening before it",
    "2026-12-31, and before New Year",
    "2027-01-01, New Year",
    "2027-03-29, Easter Monday",
    "2027-04-27, the King's birthday",
    "2027-05-06, Ascension Day",
    "2027-05-17, Whit Monday",
  })
  void aHolidayIsAsQuietAsASundayAndNoDrop(LocalDate day, String what) {
    assertThat(morning(day, 10)).as(what).isEmpty();
    assertThat(morning(day.plusWeeks(1).with(DayOfWeek.TUESDAY).plusWeeks(1), 10))
        .as("an ordinary day as quiet is a drop")
        .isPresent();
  }

  @Test
  void aHolidayQuieterThanAnySundayIsADrop() {
    assertThat(morning(LocalDate.of(2026, 12, 25), 0))
        .hasValueSatisfying(finding -> assertThat(finding.expected()).isEqualTo(30));
  }

  @Test
  void whereNoHolidaysAreKnownEveryDayIsOrdinary() {
    assertThat(new Holidays(ZoneOffset.UTC).at(Instant.parse("2026-12-25T12:00:00Z"))).isFalse();
    assertThat(new Holidays(ZoneId.of("Europe/Brussels")).at(Instant.parse("2026-07-21T12:00:00Z")))
        .isTrue();
    assertThat(new Holidays(AMSTERDAM).at(Instant.parse("2026-12-24T23:30:00Z"))).isTrue();
    assertThat(new Holidays(AMSTERDAM).at(Instant.parse("2026-12-26T23:30:00Z"))).isFalse();
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
