package nl.buzzard.alerts.course;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a country is as quiet as on a Sunday: its public holidays, and the evenings
 * before Christmas and New Year.
 *
 * <p>Which country follows from the time zone; a zone of which none is known here has no holidays.
 * Immutable, thread-safe.
 */
final class Holidays {

  private static final Map<String, HolidayCalendar> COUNTRIES =
      Map.of(
          "Europe/Amsterdam", HolidayCalendar.NETHERLANDS,
          "Europe/Brussels", HolidayCalendar.BELGIUM,
          "Europe/Luxembourg", HolidayCalendar.LUXEMBOURG,
          "Europe/Berlin", HolidayCalendar.GERMANY,
          "Europe/Paris", HolidayCalendar.FRANCE,
          "Europe/London", HolidayCalendar.UNITED_KINGDOM,
          "Europe/Dublin", HolidayCalendar.IRELAND);

  private static final Set<MonthDay> EVES =
      Set.of(MonthDay.of(Month.DECEMBER, 24), MonthDay.of(Month.DECEMBER, 31));

  private final ZoneId zone;

  Holidays(ZoneId zone) {
    this.zone = zone;
  }

  /** {@return whether it is a quiet day where the zone's clocks run} */
  boolean at(Instant instant) {
    @Nullable HolidayCalendar country = COUNTRIES.get(zone.getId());
    if (country == null) {
      return false;
    }
    LocalDate day = instant.atZone(zone).toLocalDate();
    return EVES.contains(MonthDay.from(day))
        || HolidayManager.getInstance(ManagerParameters.create(country)).isHoliday(day);
  }

  /** {@return the same time of the Sundays before, the latest first} */
  Stream<Instant> sundaysBefore(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    return Stream.iterate(
            time.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)), sunday -> sunday.minusWeeks(1))
        .map(ZonedDateTime::toInstant);
  }
}
