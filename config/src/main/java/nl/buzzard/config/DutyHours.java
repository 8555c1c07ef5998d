package nl.buzzard.config;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours of some days of every week in which somebody is on duty. Immutable.
 *
 * @param days the days on which they begin, at least one
 * @param from their first moment
 * @param until the first moment after them; not later than the first where midnight lies between,
 *     and midnight itself for the end of the day
 */
public record DutyHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  static final Format<DutyHours> FORMAT =
      Format.of("days such as sat, or mon-fri 08:00-18:00", DutyHours::read);

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private static final Pattern WRITTEN =
      Pattern.compile("(\\w{3})(?:-(\\w{3}))?(?: +(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d))?");

  public DutyHours {
    days = Set.copyOf(days);
  }

  private static Optional<DutyHours> read(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    int first = DAYS.indexOf(written.group(1));
    int last = written.group(2) == null ? first : DAYS.indexOf(written.group(2));
    if (first < 0 || last < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DutyHours(days(first, last), time(written.group(3)), time(written.group(4))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(@Nullable String written) {
    return written == null || written.equals("24:00")
        ? LocalTime.MIDNIGHT
        : LocalTime.parse(written);
  }

  private static Set<DayOfWeek> days(int first, int last) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(last + 1));
    for (DayOfWeek day = DayOfWeek.of(first + 1); !days.contains(day); day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  /** {@return whether an instant lies in them, by the clock on the wall} */
  boolean contain(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    LocalTime clock = local.toLocalTime();
    boolean today = days.contains(local.getDayOfWeek()) && !clock.isBefore(from);
    if (from.isBefore(until)) {
      return today && clock.isBefore(until);
    }
    boolean sinceYesterday = days.contains(local.getDayOfWeek().minus(1)) && clock.isBefore(until);
    return today || sinceYesterday;
  }
}
