package nl.buzzard.crawler.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.tree.NameTest;
import org.jspecify.annotations.Nullable;

/**
 * A date as people say it to each other, counted from the moment it is read: {@code 3 uur geleden},
 * {@code vor 2 Wochen}, {@code yesterday at 14:02}, {@code gisteren}, and a day without its year,
 * which is the latest such day that is not to come. Dutch, English, German and French. Pure.
 */
public final class SpokenDate {

  /** More than a date and a time is a sentence. */
  private static final int LONGEST = 40;

  private static final Pattern AGO =
      Pattern.compile(
          "(?iu)\\b(?:geleden|ago|her|earlier|eerder)\\b|^\\W*(?:vor|il y a|about|over)\\b");

  private static final Pattern COUNT =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(\\d{1,3}|an?|een|één|einem?r?|une?)\\s?(\\p{L}{1,9})\\b");

  private static final Pattern NEAR_DAY =
      Pattern.compile(
          "(?iu)^\\W*(?:op |on )?(vandaag|today|heute|aujourd'hui|gisteren|yesterday|gestern|hier"
              + "|eergisteren|vorgestern|avant-hier)\\b");

  private static final Pattern NOW =
      Pattern.compile("(?iu)^\\W*(?:zojuist|zonet|just now|gerade eben|à l'instant)\\W*$");

  /** What may tell a date although it has no digit. */
  private static final NameTest WORDS =
      new NameTest(text ->
          NOW.matcher(text).find() || NEAR_DAY.matcher(text).find() || AGO.matcher(text).find());

  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?u)(?<![\\d.:/-])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s(?:of |de )?(\\p{L}{3,12})\\b(?!\\W{0,3}\\d{4})");

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?u)(?<!\\p{L})(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d|\\W{0,3}\\d{4})");

  private static final Pattern CLOCK =
      Pattern.compile("(?i)(?<!\\d)(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?\\s?([ap]\\.?m)?(?!\\d)");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("s", "seconds"),
          Map.entry("m", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("u", "hours"),
          Map.entry("d", "days"),
          Map.entry("w", "weeks"),
          Map.entry("y", "years"));

  private static final Map<String, Pattern> NAMES =
      Map.of(
          "seconds", Pattern.compile("sec(?:onds?|onden?|ondes?|s)?|sekunden?"),
          "minutes", Pattern.compile("min(?:s|ut|uten?|utes?|uut)?"),
          "hours", Pattern.compile("uur|uren|hours?|hrs?|stunden?|std|heures?"),
          "days", Pattern.compile("dag(?:en)?|days?|tage?n?|jours?"),
          "weeks", Pattern.compile("we(?:ek|ken|eks)|wochen?|semaines?"),
          "months", Pattern.compile("ma?anden?|maand(?:en)?|months?|mth?s?|monate?n?|mois"),
          "years", Pattern.compile("jaar|jaren|years?|yrs?|jahre?n?|ans?|annees?|années?"));

  private SpokenDate() {}

  /**
   * {@return the date a short text says, null when it says none}
   *
   * @param text what stands there, without what is around it
   * @param now when the page was read
   */
  public static @Nullable Dated find(String text, Instant now) {
    if (text.isEmpty() || text.length() > LONGEST || !(hasDigit(text) || WORDS.holds(text))) {
      return null;
    }
    ZonedDateTime here = now.atZone(ZoneOffset.UTC);
    if (NOW.matcher(text).find()) {
      return Dated.at(here.toOffsetDateTime());
    }
    LocalDate near = nearDay(text, here.toLocalDate());
    if (near != null) {
      return withClock(near, text);
    }
    Dated ago = ago(text, here);
    return ago != null ? ago : withoutYear(text, here.toLocalDate());
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LocalDate nearDay(String text, LocalDate today) {
    Matcher named = NEAR_DAY.matcher(text);
    if (!named.find()) {
      return null;
    }
    return switch (named.group(1).toLowerCase(Locale.ROOT)) {
      case "gisteren", "yesterday", "gestern", "hier" -> today.minusDays(1);
      case "eergisteren", "vorgestern", "avant-hier" -> today.minusDays(2);
      default -> today;
    };
  }

  /** Whole days and longer spans tell the day alone: nobody counted the hours. */
  private static @Nullable Dated ago(String text, ZonedDateTime now) {
    if (!AGO.matcher(text).find()) {
      return null;
    }
    ZonedDateTime then = now;
    boolean exact = false;
    boolean counted = false;
    Matcher counts = COUNT.matcher(text);
    while (counts.find()) {
      long count =
          Character.isDigit(counts.group(1).charAt(0)) ? Long.parseLong(counts.group(1)) : 1;
      String unit = unit(counts.group(2).toLowerCase(Locale.ROOT));
      then = unit == null ? then : before(then, count, unit);
      counted |= unit != null;
      exact |=
          unit != null
              && (unit.equals("seconds") || unit.equals("minutes") || unit.equals("hours"));
    }
    if (!counted) {
      return null;
    }
    return exact ? Dated.at(then.toOffsetDateTime()) : Dated.on(then.toLocalDate());
  }

  private static @Nullable String unit(String word) {
    String brief = UNITS.get(word);
    if (brief != null) {
      return brief;
    }
    return NAMES.entrySet().stream()
        .filter(name -> name.getValue().matcher(word).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static ZonedDateTime before(ZonedDateTime now, long count, String unit) {
    return switch (unit) {
      case "seconds" -> now.minusSeconds(count);
      case "minutes" -> now.minusMinutes(count);
      case "hours" -> now.minusHours(count);
      case "days" -> now.minusDays(count);
      case "weeks" -> now.minusWeeks(count);
      case "months" -> now.minusMonths(count);
      default -> now.minus(Period.ofYears((int) count));
    };
  }

  private static @Nullable Dated withoutYear(String text, LocalDate today) {
    Matcher dayFirst = DAY_MONTH.matcher(text);
    while (dayFirst.find()) {
      LocalDate day = latest(dayFirst.group(1), dayFirst.group(2), today);
      if (day != null) {
        return withClock(day, text);
      }
    }
    Matcher monthFirst = MONTH_DAY.matcher(text);
    while (monthFirst.find()) {
      LocalDate day = latest(monthFirst.group(2), monthFirst.group(1), today);
      if (day != null) {
        return withClock(day, text);
      }
    }
    return null;
  }

  private static @Nullable LocalDate latest(String day, String month, LocalDate today) {
    int number = MonthNames.number(month);
    if (number == 0) {
      return null;
    }
    try {
      // A day ahead of ours may be today where the page was written.
      LocalDate thisYear = LocalDate.of(today.getYear(), number, Integer.parseInt(day));
      return thisYear.isAfter(today.plusDays(1)) ? thisYear.minusYears(1) : thisYear;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Dated withClock(LocalDate day, String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return Dated.on(day);
    }
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(3);
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    int minute = Integer.parseInt(clock.group(2));
    return hour > 23 || minute > 59
        ? Dated.on(day)
        : Dated.at(day.atTime(LocalTime.of(hour, minute)).atOffset(ZoneOffset.UTC));
  }
}
