package nl.buzzard.index.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * Spans of publication as people write them and as the tree holds them: a day such as {@code
 * 2026-03-01} counts whole, an instant such as {@code 2026-03-01T12:00:00Z} to the letter, with the
 * end of a span not in it. Immutable and thread-safe.
 */
final class DateSpans {

  private static final Pattern SPAN = Pattern.compile("\\s*(\\S+)\\s+TO\\s+(\\S+)\\s*");
  private static final String OPEN = "*";
  private static final int LAST_YEAR = 9_999;

  /** Some ten thousand years: beyond, the calendar ends somewhere. */
  private static final long FAR_SECONDS = 320_000_000_000L;

  private final ZoneId zone;

  /**
   * @param zone where days begin at midnight
   */
  DateSpans(ZoneId zone) {
    this.zone = zone;
  }

  Published day(Token day) throws QueryException {
    return new Published(start(day, day.text()), end(day, day.text()));
  }

  Published after(Token day) throws QueryException {
    return new Published(start(day, day.text()), null);
  }

  Published before(Token day) throws QueryException {
    return new Published(null, start(day, day.text()));
  }

  Published span(Token span) throws QueryException {
    Matcher bounds = SPAN.matcher(span.text());
    if (!bounds.matches()) {
      throw new QueryException(
          span.position(), "Write the span as [2026-03-01 TO 2026-03-31], or * for an open end.");
    }
    Instant from = bounds.group(1).equals(OPEN) ? null : start(span, bounds.group(1));
    Instant until = bounds.group(2).equals(OPEN) ? null : end(span, bounds.group(2));
    if (from != null && until != null && !from.isBefore(until)) {
      throw new QueryException(
          span.position(), "The span ends before it begins: write the earlier date first.");
    }
    return new Published(from, until);
  }

  /** {@return a span in brackets, with days where it begins and ends at midnight} */
  String print(Published span) {
    return "[" + printStart(span.from()) + " TO " + printEnd(span.until()) + "]";
  }

  private String printStart(@Nullable Instant from) {
    if (from == null) {
      return OPEN;
    }
    LocalDate day = dayThatBegins(from);
    return day == null ? from.toString() : day.toString();
  }

  private String printEnd(@Nullable Instant until) {
    if (until == null) {
      return OPEN;
    }
    LocalDate day = dayThatBegins(until);
    return day == null ? until.toString() : day.minusDays(1).toString();
  }

  private @Nullable LocalDate dayThatBegins(Instant instant) {
    if (Math.abs(instant.getEpochSecond()) > FAR_SECONDS) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(instant, zone);
    return day.atStartOfDay(zone).toInstant().equals(instant) ? day : null;
  }

  private Instant start(Token at, String written) throws QueryException {
    return isInstant(written) ? instant(at, written) : midnight(date(at, written));
  }

  private Instant end(Token at, String written) throws QueryException {
    return isInstant(written) ? instant(at, written) : midnight(date(at, written).plusDays(1));
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static boolean isInstant(String written) {
    return written.indexOf('T') > 0;
  }

  private static Instant instant(Token at, String written) throws QueryException {
    try {
      Instant instant = Instant.parse(written);
      if (Math.abs(instant.getEpochSecond()) < FAR_SECONDS) {
        return instant;
      }
    } catch (DateTimeException unreadable) {
      throw unreadable(at, written);
    }
    throw unreadable(at, written);
  }

  private static LocalDate date(Token at, String written) throws QueryException {
    try {
      LocalDate date = LocalDate.parse(written);
      if (date.getYear() >= 0 && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      throw unreadable(at, written);
    }
    throw unreadable(at, written);
  }

  private static QueryException unreadable(Token at, String written) {
    return new QueryException(
        at.position(), written + " is not a date: write year, month and day, such as 2026-03-01.");
  }
}
