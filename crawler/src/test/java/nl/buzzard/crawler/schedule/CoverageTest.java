package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.schedule.SourceGap.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final SourceId NEWS = new SourceId("news");
  private static final SourceId BLOG = new SourceId("blog");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void anOutageOfALargeSourceIsToldInItsHoursOnly() {
    Coverage coverage = coverage(new SourceGap(NEWS, at(1), at(2), Cause.FAILED));
    assertThat(coverage.missing(at(0), at(1))).isEmpty();
    assertThat(coverage.missing(at(1), at(2))).containsExactly(NEWS);
    assertThat(coverage.missing(at(2), at(3))).isEmpty();
  }

  @Test
  void aSourceThatBringsLittleIsNotMissed() {
    assertThat(coverage(new SourceGap(BLOG, at(0), at(9), Cause.FAILED)).missing(at(1), at(2)))
        .isEmpty();
  }

  @Test
  void aMomentOfADayIsNotMissed() {
    Coverage coverage = coverage(new SourceGap(NEWS, at(1), at(2), Cause.FAILED));
    assertThat(coverage.missing(at(0), at(24))).isEmpty();
  }

  @Test
  void aGapThatLastsEndsNow() {
    Coverage coverage = coverage(new SourceGap(NEWS, at(1), null, Cause.NOT_VISITED));
    assertThat(coverage.missing(at(4), at(5))).containsExactly(NEWS);
    assertThat(coverage.missing(at(5), at(6))).isEmpty();
  }

  private static Coverage coverage(SourceGap gap) {
    return new Coverage(List.of(health(NEWS, 950), health(BLOG, 50)), List.of(gap), at(5));
  }

  private static SourceHealth health(SourceId source, long items) {
    @Nullable Instant never = null;
    return new SourceHealth(source, NOON, NOON, NOON, never, 1, 0, items, 0, 0, null, never, null);
  }

  private static Instant at(int hour) {
    return NOON.plus(Duration.ofHours(hour));
  }
}
