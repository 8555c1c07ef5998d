package nl.buzzard.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.store.MentionCounts.Row;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void hoursAreThoseOfTheClockOnTheWallInSummerAndWinter() {
    HeatMap map =
        HeatMap.of(
            List.of(row("2026-02-02T08:00:00Z", 3), row("2026-07-06T07:00:00Z", 4)), AMSTERDAM);

    assertThat(map.mentions(DayOfWeek.MONDAY, 9)).isEqualTo(7);
    assertThat(map.largest()).isEqualTo(7);
    assertThat(map.mentions(DayOfWeek.MONDAY, 8)).isZero();
  }

  @Test
  void theHourThatComesTwiceAddsToOneCell() {
    HeatMap map =
        HeatMap.of(
            List.of(row("2026-10-25T00:00:00Z", 1), row("2026-10-25T01:00:00Z", 2)), AMSTERDAM);

    assertThat(map.mentions(DayOfWeek.SUNDAY, 2)).isEqualTo(3);
  }

  @Test
  void aSumOverAllTimeIsNoHeatMap() {
    List<Row> sum = List.of(new Row(null, List.of(), 5));

    assertThatThrownBy(() -> HeatMap.of(sum, AMSTERDAM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Row row(String start, long mentions) {
    return new Row(Instant.parse(start), List.of(), mentions);
  }
}
