package nl.buzzard.alerts.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.alerts.MadeUpAlerts;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration WITHIN = Duration.ofMinutes(10);

  /** Ten within ten minutes; over when nothing was found for half an hour. */
  private final Course course =
      new Course(MadeUpAlerts.negative("Crisis", 10, WITHIN), 1, ZoneOffset.UTC);

  private static Tally minute(long at, long count) {
    return new Tally(START.plus(Duration.ofMinutes(at)), count, Map.of(), true);
  }

  private List<Instant> opened(List<Tally> steps) {
    return course.run(steps, START, null).stream().map(Episode::opened).toList();
  }

  @Test
  void whatGoesUpAndDownAtTheEdgeIsOneEpisode() {
    List<Tally> steps = new ArrayList<>();
    for (int at = 0; at <= 240; at += 20) {
      steps.add(minute(at, at % 80 == 0 ? 10 : 7));
    }

    assertThat(opened(steps)).containsExactly(START);
  }

  @Test
  void twoThirdsKeepAnEpisodeOpenAndOpenNone() {
    assertThat(opened(List.of(minute(0, 7), minute(20, 7), minute(40, 7)))).isEmpty();
    assertThat(course.run(List.of(minute(0, 10), minute(20, 7), minute(40, 7)), START, null))
        .singleElement()
        .extracting(episode -> episode.last().at())
        .isEqualTo(minute(40, 7).at());
  }

  @Test
  void lessThanTwoThirdsLetsAnEpisodeEnd() {
    List<Tally> steps = List.of(minute(0, 10), minute(20, 6), minute(40, 6), minute(60, 10));

    assertThat(opened(steps)).containsExactly(START, minute(60, 10).at());
  }

  @Property
  void oneEpisodeNeverOpensWhileTheOneBeforeIsOpen(@ForAll long seed) {
    Random random = new Random(seed);
    List<Tally> steps = new ArrayList<>();
    for (int at = 0; at < 600; at += 1 + random.nextInt(30)) {
      steps.add(minute(at, random.nextInt(14)));
    }

    List<Episode> episodes = course.run(steps, START, null);
    for (int number = 1; number < episodes.size(); number++) {
      assertThat(episodes.get(number).opened())
          .isAfterOrEqualTo(episodes.get(number - 1).last().at().plus(Duration.ofMinutes(30)));
    }
  }

  @Property
  void aCourseRunInTwoPartsIsTheCourseRunAtOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<Tally> steps = new ArrayList<>();
    for (int at = 0; at < 600; at += 1 + random.nextInt(30)) {
      steps.add(minute(at, random.nextInt(14)));
    }
    Instant cut = minute(random.nextInt(600), 0).at();
    List<Tally> first = steps.stream().filter(step -> step.at().isBefore(cut)).toList();

    List<Episode> before = course.run(first, START, null);
    List<Episode> after = course.run(steps, cut, before.isEmpty() ? null : before.getLast());

    List<Instant> parts = new ArrayList<>(before.stream().map(Episode::opened).toList());
    after.stream().map(Episode::opened).filter(at -> !parts.contains(at)).forEach(parts::add);
    assertThat(parts).isEqualTo(opened(steps));
  }
}
