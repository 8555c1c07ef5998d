package nl.buzzard.alerts.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a file of {@code timestamp,value}, kept as it was written. Immutable.
 *
 * @param timestamp the time as the file says it
 * @param value the count as the file says it
 * @param observation what both mean
 */
public record SeriesRow(String timestamp, String value, Observation observation) {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss[.SSSSSS][.SSS]]", Locale.ROOT);

  /**
   * {@return the row a line holds; empty for a heading, which is a first line without a count}
   *
   * <p>Times are {@code 2026-03-01 14:05:00} or {@code 2026-03-01T14:05:00Z}; without a zone they
   * are taken as UTC.
   *
   * @param line the text of the line
   * @param number which line it is, from 1
   * @throws IllegalArgumentException with one sentence if the line cannot be read
   */
  public static Optional<SeriesRow> read(String line, long number) {
    String[] cells = line.split(",", -1);
    if (number == 1 && cells.length == 2 && !isNumber(cells[1])) {
      return Optional.empty();
    }
    if (cells.length != 2) {
      throw fault(number, "two columns were expected, timestamp and value");
    }
    return Optional.of(
        new SeriesRow(
            cells[0],
            cells[1],
            new Observation(instant(cells[0].strip(), number), count(cells[1].strip(), number))));
  }

  private static double count(String cell, long number) {
    if (!isNumber(cell)) {
      throw fault(number, "the value is not a number of at least 0");
    }
    return Double.parseDouble(cell);
  }

  private static boolean isNumber(String cell) {
    try {
      double value = Double.parseDouble(cell);
      return value >= 0 && !Double.isInfinite(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Instant instant(String cell, long number) {
    try {
      return cell.indexOf('T') > 0
          ? OffsetDateTime.parse(cell).toInstant()
          : LocalDateTime.parse(cell, LOCAL).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw fault(number, "the time is not one like 2026-03-01 14:05:00 or 2026-03-01T14:05:00Z");
    }
  }

  private static IllegalArgumentException fault(long number, String what) {
    return new IllegalArgumentException("line " + number + ": " + what);
  }
}
