package nl.buzzard.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The span of time a screen is about. Immutable.
 *
 * @param preset the named span; null when it was picked by dates
 * @param from the first instant
 * @param until the first instant after it
 * @param zone whose clock its days follow
 */
public record TimeRange(@Nullable Preset preset, Instant from, Instant until, ZoneId zone) {

  /** The spans with a name, each ending now. */
  public enum Preset {
    DAY("24h", 1),
    WEEK("7d", 7),
    MONTH("30d", 30),
    QUARTER("90d", 90);

    private final String code;
    private final int days;

    Preset(String code, int days) {
      this.code = code;
      this.days = days;
    }

    /** {@return how it is written in addresses} */
    public String code() {
      return code;
    }
  }

  /** {@return a named span that ends now; it begins with a whole hour or a whole day} */
  public static TimeRange of(Preset preset, Instant now, ZoneId zone) {
    ZonedDateTime here = now.atZone(zone);
    Instant from =
        preset == Preset.DAY
            ? now.truncatedTo(ChronoUnit.HOURS).minus(23, ChronoUnit.HOURS)
            : here.toLocalDate().minusDays(preset.days - 1L).atStartOfDay(zone).toInstant();
    return new TimeRange(preset, from, now, zone);
  }

  /** {@return whole days, the last one included} */
  public static TimeRange of(LocalDate first, LocalDate last, ZoneId zone) {
    return new TimeRange(
        null,
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant(),
        zone);
  }

  /**
   * {@return the span an address asks for: a preset by its code, or two ends, each a day as {@code
   * 2026-11-21} or an instant; the last seven days when it asks for none or for nonsense}
   */
  static TimeRange parse(
      @Nullable String code, @Nullable String from, @Nullable String to, Clock clock) {
    if (from != null && to != null && !from.isBlank() && !to.isBlank()) {
      try {
        TimeRange picked =
            new TimeRange(null, end(from, 0, clock), end(to, 1, clock), clock.zone());
        if (picked.from().isBefore(picked.until())) {
          return picked;
        }
      } catch (DateTimeParseException e) {
        // Nonsense in an address shows the usual span.
      }
    }
    for (Preset preset : Preset.values()) {
      if (preset.code.equals(code)) {
        return of(preset, clock.now(), clock.zone());
      }
    }
    return of(Preset.WEEK, clock.now(), clock.zone());
  }

  /** {@return as much time before this span, for comparison} */
  public TimeRange before() {
    long days = days();
    if (preset != null || wholeDays()) {
      return new TimeRange(null, daysEarlier(from, days), daysEarlier(until, days), zone);
    }
    return new TimeRange(null, from.minus(Duration.between(from, until)), from, zone);
  }

  /** {@return the mentions published in it} */
  public MentionQuery query() {
    return new MentionQuery.Published(from, until);
  }

  /** {@return the first day} */
  public LocalDate firstDay() {
    return from.atZone(zone).toLocalDate();
  }

  /** {@return the last day} */
  public LocalDate lastDay() {
    return until.minusMillis(1).atZone(zone).toLocalDate();
  }

  /** {@return whether it begins and ends at midnight} */
  public boolean wholeDays() {
    return midnight(from) && midnight(until);
  }

  /** {@return how many days it touches} */
  public long days() {
    return preset != null ? preset.days : ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
  }

  private boolean midnight(Instant instant) {
    ZonedDateTime here = instant.atZone(zone);
    return here.equals(here.toLocalDate().atStartOfDay(zone));
  }

  private Instant daysEarlier(Instant instant, long days) {
    return instant.atZone(zone).minusDays(days).toInstant();
  }

  private static Instant end(String text, int daysLater, Clock clock) {
    return text.length() <= 10
        ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(clock.zone()).toInstant()
        : Instant.parse(text);
  }

  /** What time it is, and where. Immutable. */
  record Clock(Instant now, ZoneId zone) {}
}
