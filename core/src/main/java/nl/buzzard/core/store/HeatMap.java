package nl.buzzard.core.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import nl.buzzard.core.store.MentionCounts.Row;

/**
 * When in the week mentions come: counts by weekday and hour of the clock on the wall. The hour
 * that comes twice in autumn adds to one cell. Immutable.
 */
public final class HeatMap {

  private static final int HOURS = 24;

  private final long[] cells;

  private HeatMap(long[] cells) {
    this.cells = cells;
  }

  /**
   * {@return the map of counts by hour}
   *
   * @param hours rows of steps of an hour
   * @param zone whose clock
   */
  public static HeatMap of(List<Row> hours, ZoneId zone) {
    long[] cells = new long[DayOfWeek.values().length * HOURS];
    for (Row row : hours) {
      Instant start = row.start();
      if (start == null) {
        throw new IllegalArgumentException("a heat map is made of counts by hour");
      }
      ZonedDateTime clock = start.atZone(zone);
      cells[cell(clock.getDayOfWeek(), clock.getHour())] += row.mentions();
    }
    return new HeatMap(cells);
  }

  /** {@return how many mentions came on a weekday in an hour, 0 to 23} */
  public long mentions(DayOfWeek day, int hour) {
    return cells[cell(day, hour)];
  }

  /** {@return the largest count, 0 when there are no mentions} */
  public long largest() {
    long largest = 0;
    for (long cell : cells) {
      largest = Math.max(largest, cell);
    }
    return largest;
  }

  private static int cell(DayOfWeek day, int hour) {
    return (day.getValue() - 1) * HOURS + hour;
  }
}
