package nl.buzzard.crawler.extract.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as exactly as a page tells it.
 *
 * <p>Immutable.
 *
 * @param day the day as written, in the time zone of the page
 * @param instant the moment; null when the page names the day alone. A time of day without an
 *     offset is read as UTC
 */
public record Dated(LocalDate day, @Nullable Instant instant) {

  /** {@return a day without a time} */
  public static Dated on(LocalDate day) {
    return new Dated(day, null);
  }

  /** {@return a moment, and the day it was where it was written} */
  public static Dated at(OffsetDateTime moment) {
    return new Dated(moment.toLocalDate(), moment.toInstant());
  }

  /**
   * {@return the moment, or the start of the day when no more is known}
   *
   * @param zone where the day is taken to begin
   */
  public Instant instantIn(ZoneId zone) {
    return instant != null ? instant : day.atStartOfDay(zone).toInstant();
  }
}
