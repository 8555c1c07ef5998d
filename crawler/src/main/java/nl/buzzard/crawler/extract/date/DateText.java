package nl.buzzard.crawler.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first date in a text as people and machines write it: {@code 2020-04-23T10:00:00+02:00},
 * {@code 23.04.2020}, {@code 4/23/2020}, {@code 23 april 2020}, {@code April 23rd, 2020 7:07 pm}.
 *
 * <p>Of two numbers that could both be the day, the first is, as most of the world writes; unless
 * the caller says the page is American. Pure.
 */
public final class DateText {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;
  private static final int LONGEST = 2_000;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/.年]\\s?)(\\d{1,2})[-/.月]\\s?(\\d{1,2})(?!\\d)");

  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0\\d|1[0-2])([0-2]\\d|3[01])(?!\\d{1,3}(?!\\d))");

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d\\d)(?!\\d)");

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s-]{0,3}(?:of |de |d')?([\\p{L}]{3,12})\\.?,?"
              + "[\\s-]{0,3}(?:de |del )?((?:19|20)\\d\\d)(?!\\d)");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]{1,3}((?:19|20)\\d\\d)(?!\\d)");

  private static final String MARKS = "-/.";

  private static final Pattern TIME =
      Pattern.compile(
          "^[\\s,T|@–-]*(?:at|om|um|à|a las|klo)?\\s{0,2}(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s?([aApP]\\.?[mM])?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

  private DateText() {}

  /** The order of day and month where both are numbers. */
  public enum Order {
    /** 23/4/2020. */
    DAY_FIRST,
    /** 4/23/2020. */
    MONTH_FIRST
  }

  /** {@return the first date in a text, null when it has none; only its beginning is read} */
  public static @Nullable Dated find(String text, Order order) {
    String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    if (!mayTellADay(head)) {
      return null;
    }
    Found best = null;
    for (Pattern pattern : new Pattern[] {YEAR_FIRST, DAY_MONTH, MONTH_DAY, NUMBERS, COMPACT}) {
      best = earlier(best, first(head, pattern, order));
    }
    return best == null ? null : withTime(best.day, head.substring(best.end));
  }

  /** Every date has four digits in a row, or two numbers with a mark between them. */
  private static boolean mayTellADay(String text) {
    int digits = 0;
    boolean marked = false;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at >= '0' && at <= '9') {
        if (++digits == 4 || marked) {
          return true;
        }
      } else {
        marked = MARKS.indexOf(at) >= 0 ? digits > 0 : marked && isSpace(at);
        digits = 0;
      }
    }
    return false;
  }

  private static boolean isSpace(char at) {
    return at == ' ' || (at >= '\t' && at <= '\r');
  }

  private record Found(LocalDate day, int start, int end) {}

  private static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
    return one == null || (other != null && other.start < one.start) ? other : one;
  }

  private static @Nullable Found first(String text, Pattern pattern, Order order) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      LocalDate day = day(matcher, pattern, order);
      if (day != null) {
        return new Found(day, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(Matcher found, Pattern pattern, Order order) {
    if (pattern == YEAR_FIRST) {
      return day(found.group(1), number(found.group(3)), number(found.group(4)));
    }
    if (pattern == COMPACT) {
      return day(found.group(1), number(found.group(2)), number(found.group(3)));
    }
    if (pattern == DAY_MONTH) {
      return day(found.group(3), MonthNames.number(found.group(2)), number(found.group(1)));
    }
    if (pattern == MONTH_DAY) {
      return day(found.group(3), MonthNames.number(found.group(1)), number(found.group(2)));
    }
    int one = number(found.group(1));
    int other = number(found.group(3));
    boolean monthFirst = other > 12 || (isAmerican(found.group(2), order) && one <= 12);
    return day(found.group(4), monthFirst ? one : other, monthFirst ? other : one);
  }

  private static boolean isAmerican(String separator, Order order) {
    return order == Order.MONTH_FIRST && separator.equals("/");
  }

  private static @Nullable LocalDate day(String year, int month, int day) {
    int full = number(year) < 100 ? 2000 + number(year) : number(year);
    if (full < EARLIEST_YEAR || full > LATEST_YEAR || month < 1 || month > 12 || day < 1) {
      return null;
    }
    try {
      return LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Dated withTime(LocalDate day, String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.find()) {
      return Dated.on(day);
    }
    int hour = number(time.group(1));
    String half = time.group(4);
    if (half != null) {
      hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : number(time.group(3));
    if (hour > 23 || number(time.group(2)) > 59 || second > 59) {
      return Dated.on(day);
    }
    LocalTime clock = LocalTime.of(hour, number(time.group(2)), second);
    return Dated.at(OffsetDateTime.of(LocalDateTime.of(day, clock), offset(time.group(5))));
  }

  private static ZoneOffset offset(@Nullable String written) {
    try {
      return written == null || Character.isLetter(written.charAt(0))
          ? ZoneOffset.UTC
          : ZoneOffset.of(written);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
