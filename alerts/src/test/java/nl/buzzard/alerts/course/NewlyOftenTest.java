package nl.buzzard.alerts.course;

import static java.util.stream.Collectors.toMap;
import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewlyOftenTest {

  private static final Duration STEP = Duration.ofMinutes(5);
  private static final int DAY = 24 * 12;

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

  @Property(tries = 200)
  void aGapOnOneDayNeverRaisesAnAlert(@ForAll long seed) {
    Random random = new Random(seed);
    Map<Integer, Long> days =
        IntStream.range(0, 1 + random.nextInt(4))
            .boxed()
            .collect(toMap(day -> day, day -> (long) random.nextInt(30)));
    int gap = random.nextInt(days.size());
    long now = 10L + random.nextInt(40);

    if (afterDaysOf(days, -1, now).isEmpty()) {
      assertThat(afterDaysOf(days, gap, now)).isEmpty();
    }
  }

  /** Days in which a hashtag came up once, one of them with a gap at that time. */
  private static Optional<Finding> afterDaysOf(Map<Integer, Long> days, int gap, long now) {
    NewlyOften judge = new NewlyOften(10, STEP, 1);
    judge.learn(tally(-14 * DAY, Map.of("welkom", 1L)));
    for (int back = days.size(); back > 0; back--) {
      Tally whole = tally(-back * DAY, Map.of("vrijdag", days.getOrDefault(back - 1, 0L)));
      judge.learn(back - 1 == gap ? new Tally(whole.at(), 0, Map.of(), false) : whole);
    }
    return judge.judge(tally(0, Map.of("vrijdag", now)), Instant.EPOCH, null);
  }
}
