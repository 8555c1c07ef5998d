package nl.buzzard.console.trends;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionCounts.Steps.Length;

/** How a span of time is cut into the columns of a chart. */
final class TimeAxis {

  private static final long MOST_FIVE_MINUTES_HOURS = 6;
  private static final long MOST_HOURS_DAYS = 3;
  private static final long MOST_DAYS = 92;
  private static final long MOST_WEEKS_DAYS = 732;

  private TimeAxis() {}

  /** {@return how long the columns of a span are, so that there are neither few nor many} */
  static Length length(TimeRange range) {
    Duration span = Duration.between(range.from(), range.until());
    if (span.toHours() < MOST_FIVE_MINUTES_HOURS) {
      return Length.FIVE_MINUTES;
    }
    if (span.toDays() < MOST_HOURS_DAYS) {
      return Length.HOUR;
    }
    return span.toDays() <= MOST_DAYS
        ? Length.DAY
        : span.toDays() <= MOST_WEEKS_DAYS ? Length.WEEK : Length.MONTH;
  }

  /** {@return the steps to count a span by} */
  static Steps steps(TimeRange range) {
    return new Steps(length(range), range.zone());
  }

  /** {@return every column of a span, empty ones too; the first and the last end with the span} */
  static List<Span> columns(TimeRange range) {
    Length length = length(range);
    List<Span> columns = new ArrayList<>();
    Instant start = startOfStep(length, range.from(), range.zone());
    while (start.isBefore(range.until())) {
      Instant next = next(length, start, range.zone());
      columns.add(
          new Span(
              start.isBefore(range.from()) ? range.from() : start,
              next.isAfter(range.until()) ? range.until() : next));
      start = next;
    }
    return columns;
  }

  private static Instant startOfStep(Length length, Instant instant, ZoneId zone) {
    ZonedDateTime here = instant.atZone(zone);
    LocalDate day = here.toLocalDate();
    return switch (length) {
      case MINUTE -> here.truncatedTo(ChronoUnit.MINUTES).toInstant();
      case FIVE_MINUTES ->
          here.truncatedTo(ChronoUnit.MINUTES).minusMinutes(here.getMinute() % 5L).toInstant();
      case HOUR -> here.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> day.atStartOfDay(zone).toInstant();
      case WEEK ->
          day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .atStartOfDay(zone)
              .toInstant();
      case MONTH -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
    };
  }

  private static Instant next(Length length, Instant start, ZoneId zone) {
    LocalDate day = start.atZone(zone).toLocalDate();
    return switch (length) {
      case MINUTE -> start.plus(1, ChronoUnit.MINUTES);
      case FIVE_MINUTES -> start.plus(5, ChronoUnit.MINUTES);
      case HOUR -> start.plus(1, ChronoUnit.HOURS);
      case DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
      case WEEK -> day.plusWeeks(1).atStartOfDay(zone).toInstant();
      case MONTH -> day.plusMonths(1).atStartOfDay(zone).toInstant();
    };
  }

  /**
   * One column's time. Immutable.
   *
   * @param from its first instant
   * @param until the first instant after it
   */
  record Span(Instant from, Instant until) {}
}
