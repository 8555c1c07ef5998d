package nl.buzzard.core.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import nl.buzzard.core.store.MentionCounts.Steps;

/** Tells in which step an instant falls, one at a time and by the calendar. */
final class PlainSteps {

  private PlainSteps() {}

  static Instant start(Instant instant, Steps steps) {
    OffsetDateTime clock = instant.atZone(steps.zone()).toOffsetDateTime();
    LocalDate day = clock.toLocalDate();
    return switch (steps.length()) {
      case MINUTE -> clock.truncatedTo(ChronoUnit.MINUTES).toInstant();
      case FIVE_MINUTES ->
          clock.truncatedTo(ChronoUnit.MINUTES).minusMinutes(clock.getMinute() % 5).toInstant();
      case HOUR -> clock.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> midnight(day, steps);
      case WEEK -> midnight(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), steps);
      case MONTH -> midnight(day.withDayOfMonth(1), steps);
    };
  }

  private static Instant midnight(LocalDate day, Steps steps) {
    return day.atStartOfDay(steps.zone()).toInstant();
  }
}
