package nl.buzzard.config;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Hours of every day in which somebody wants no mail. Immutable.
 *
 * @param from their first moment
 * @param until the first moment after them; earlier than the first where midnight lies between
 */
public record QuietHours(LocalTime from, LocalTime until) {

  static final Format<QuietHours> FORMAT =
      Format.of("hours of the day such as 22:00-07:00", QuietHours::read);

  private static Optional<QuietHours> read(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    try {
      QuietHours read = new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      return read.from.equals(read.until) ? Optional.empty() : Optional.of(read);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** {@return the instant, or the end of these hours where it lies in them} */
  Instant after(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    LocalTime clock = local.toLocalTime();
    boolean begun = !clock.isBefore(from);
    boolean notOver = clock.isBefore(until);
    boolean inside = from.isBefore(until) ? begun && notOver : begun || notOver;
    if (!inside) {
      return instant;
    }
    ZonedDateTime end = notOver ? local : local.plusDays(1);
    return end.with(until).toInstant();
  }
}
