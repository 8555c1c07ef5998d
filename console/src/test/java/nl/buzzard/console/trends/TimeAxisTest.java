package nl.buzzard.console.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.trends.TimeAxis.Span;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Property
  void columnsFollowEachOtherWithoutGapsFromEndToEnd(
      @ForAll @IntRange(min = 0, max = 20_000) int firstDay,
      @ForAll @IntRange(min = 0, max = 1_500) int more) {
    LocalDate first = LocalDate.ofEpochDay(firstDay);
    TimeRange range = TimeRange.of(first, first.plusDays(more), ZONE);
    List<Span> columns = TimeAxis.columns(range);
    assertThat(columns).hasSizeBetween(1, 110);
    assertThat(columns.getFirst().from()).isEqualTo(range.from());
    assertThat(columns.getLast().until()).isEqualTo(range.until());
    for (int i = 1; i < columns.size(); i++) {
      assertThat(columns.get(i).from()).isEqualTo(columns.get(i - 1).until());
    }
  }

  @Test
  void aDayThatLosesAnHourHas23Hours() {
    LocalDate spring = LocalDate.parse("2026-03-29");
    assertThat(TimeAxis.columns(TimeRange.of(spring, spring, ZONE))).hasSize(23);
  }
}
