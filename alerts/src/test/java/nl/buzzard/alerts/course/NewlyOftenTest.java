package nl.buzzard.alerts.course;

import static java.util.stream.Collectors.toSet;
import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewlyOftenTest {

  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int DAY = 24 * 12;
  private static final int DAYS = 14;

  private NewlyOften condition;

  @BeforeEach
  void aFortnightOfGoodMornings() {
    condition = new NewlyOften(10, STEP, 1);
    for (int step = -14 * DAY; step < 0; step++) {
      // NOON is a quarter to the greeting of the day.
      condition.learn(
          tally(step, Math.floorMod(step, DAY) == 3 ? Map.of("goedemorgen", 40L) : Map.of()));
    }
  }

  private static Tally tally(int step, Map<String, Long> parts) {
    Instant at = NOON.plus(STEP.multipliedBy(step));
    return new Tally(at, parts.values().stream().mapToLong(Long::longValue).sum(), parts, true);
  }

  private Optional<Finding> judged(int step, Map<String, Long> parts) {
    return condition.judge(tally(step, parts), Instant.EPOCH, null);
  }

  @Test
  void aHashtagNobodyUsedBeforeIsTold() {
    judged(0, Map.of("fail", 4L));

    assertThat(judged(1, Map.of("fail", 8L, "goedemorgen", 1L)))
        .hasValueSatisfying(finding -> {
          assertThat(finding.subject()).isEqualTo("fail");
          assertThat(finding.mentions()).isEqualTo(12);
          assertThat(finding.expected()).isZero();
        });
  }

  @Test
  void nineAreTooFew() {
    assertThat(judged(0, Map.of("fail", 9L))).isEmpty();
  }

  @Test
  void whatComesBackEveryDayIsNoNewsUntilItIsFarMore() {
    assertThat(judged(3, Map.of("goedemorgen", 50L))).isEmpty();
    assertThat(judged(4, Map.of("goedemorgen", 60L)))
        .hasValueSatisfying(finding -> assertThat(finding.expected()).isEqualTo(40));
  }

  @Test
  void theMostSurprisingOneIsNamed() {
    assertThat(judged(0, Map.of("fail", 12L, "durftevragen", 30L, "goedemorgen", 41L)))
        .hasValueSatisfying(finding -> assertThat(finding.subject()).isEqualTo("durftevragen"));
  }

  @Test
  void withoutADayOfPastNothingIsNew() {
    NewlyOften young = new NewlyOften(10, STEP, 1);
    young.learn(tally(-12, Map.of("welkom", 3L)));

    assertThat(young.judge(tally(0, Map.of("fail", 50L)), Instant.EPOCH, null)).isEmpty();
  }

  @Property(tries = 300)
  void aGapNeverRaisesAnAlert(@ForAll long seed) {
    Random random = new Random(seed);
    List<Tally> tallies = new ArrayList<>();
    for (int step = -DAYS * DAY; step < 0; step += 12) {
      tallies.add(
          random.nextInt(100) == 0
              ? tally(step, Map.of("vrijdag", (long) random.nextInt(30)))
              : tally(step, Map.of()));
    }
    Set<Integer> gaps =
        random
            .ints(1 + random.nextInt(3), 0, tallies.size())
            .flatMap(from -> IntStream.range(from, from + 1 + random.nextInt(100)))
            .boxed()
            .collect(toSet());
    long now = 10L + random.nextInt(40);

    if (after(tallies, now).isEmpty()) {
      assertThat(after(without(tallies, gaps), now)).isEmpty();
    }
  }

  @Test
  void afterTwoDaysThatWereNotCollectedWholeNothingIsKnownToBeNew() {
    List<Tally> tallies = new ArrayList<>();
    for (int step = -DAYS * DAY; step < 0; step += 12) {
      tallies.add(tally(step, Map.of()));
    }
    int day = tallies.size() / DAYS;

    assertThat(after(without(tallies, Set.of(day + 2)), 20)).isPresent();
    assertThat(after(without(tallies, Set.of(day + 2, day + 3)), 20)).isPresent();
    assertThat(after(without(tallies, Set.of(day + 2, 3 * day)), 20)).isEmpty();
  }

  private static List<Tally> without(List<Tally> tallies, Set<Integer> gaps) {
    return IntStream.range(0, tallies.size())
        .mapToObj(place ->
            gaps.contains(place)
                ? new Tally(tallies.get(place).at(), 0, Map.of(), false)
                : tallies.get(place))
        .toList();
  }

  private static Optional<Finding> after(List<Tally> past, long now) {
    NewlyOften judge = new NewlyOften(10, STEP, 1);
    past.forEach(judge::learn);
    return judge.judge(tally(0, Map.of("vrijdag", now)), Instant.EPOCH, null);
  }
}
