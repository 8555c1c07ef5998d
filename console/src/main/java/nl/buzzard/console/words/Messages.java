package nl.buzzard.console.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What the console says, in one language: texts by key, numbers and times by locale and zone.
 *
 * <p>Texts come from {@code words/<room>_<language>.properties}; {@code {0}} stands for the first
 * value. Values are plain text: the templates escape them. Immutable.
 */
public final class Messages {

  private final Locale locale;
  private final ZoneId zone;
  private final Map<String, String> texts;
  private final Numbers numbers;

  Messages(Locale locale, ZoneId zone, Map<String, String> texts) {
    this.locale = locale;
    this.zone = zone;
    this.texts = Map.copyOf(texts);
    this.numbers = new Numbers(locale);
  }

  /** {@return the language code, {@code nl} or {@code en}} */
  public String language() {
    return locale.getLanguage();
  }

  /** {@return the locale numbers and dates follow} */
  public Locale locale() {
    return locale;
  }

  /** {@return whose clock the shown times follow} */
  public ZoneId zone() {
    return zone;
  }

  /** {@return how numbers are written} */
  public Numbers numbers() {
    return numbers;
  }

  /**
   * {@return the text of a key with its values filled in}
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /**
   * {@return the text of {@code key.one} for 1 and of {@code key.other} for any other count, with
   * the count, written by locale, as its value}
   */
  public String counted(String key, long count) {
    return text(key + (count == 1 ? ".one" : ".other"), numbers.whole(count));
  }

  /** {@return the word for a constant, from the key {@code <Type>.<CONSTANT>}} */
  public String of(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** {@return a moment as "za 21 nov 14:05", with its year when that is not the year of now} */
  public String moment(Instant instant, Instant now) {
    ZonedDateTime time = instant.atZone(zone);
    String pattern =
        time.getYear() == now.atZone(zone).getYear() ? "EEE d MMM HH:mm" : "EEE d MMM yyyy HH:mm";
    return write(pattern, time);
  }

  /**
   * {@return a moment as "14:05" when it is of today, otherwise as "21 nov 14:05", with its year
   * when that is not the year of now}
   */
  public String brief(Instant instant, Instant now) {
    boolean today = instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    if (today) {
      return clock(instant);
    }
    ZonedDateTime time = instant.atZone(zone);
    boolean thisYear = time.getYear() == now.atZone(zone).getYear();
    return write(thisYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm", time);
  }

  /** {@return a moment in full, such as "zaterdag 21 november 2026 14:05"} */
  public String fullMoment(Instant instant) {
    return write("EEEE d MMMM yyyy HH:mm", instant.atZone(zone));
  }

  /** {@return the hour and minute of a moment} */
  public String clock(Instant instant) {
    return write("HH:mm", instant.atZone(zone));
  }

  /**
   * {@return the day of a moment as "za 21 nov", with its year when that is not the year of now}
   */
  public String day(Instant instant, Instant now) {
    ZonedDateTime time = instant.atZone(zone);
    boolean thisYear = time.getYear() == now.atZone(zone).getYear();
    return write(thisYear ? "EEE d MMM" : "EEE d MMM yyyy", time);
  }

  /** {@return the day of a moment as "21 nov"} */
  public String shortDay(Instant instant) {
    return write("d MMM", instant.atZone(zone));
  }

  /** {@return the month of a moment as "nov 2026"} */
  public String month(Instant instant) {
    return write("MMM yyyy", instant.atZone(zone));
  }

  /** {@return a day with its year, as "21 nov 2026"} */
  public String date(LocalDate day) {
    return write("d MMM yyyy", day.atStartOfDay(zone));
  }

  /** {@return two days and what lies between, as "16–24 feb 2015"} */
  public String span(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return date(first);
    }
    String start =
        first.getYear() != last.getYear()
            ? "d MMM yyyy"
            : first.getMonth() != last.getMonth() ? "d MMM" : "d";
    String dash = "d".equals(start) ? "–" : " – ";
    return write(start, first.atStartOfDay(zone)) + dash + date(last);
  }

  private String write(String pattern, ZonedDateTime time) {
    // Some locale data of the platform ends short months with a full stop; others do not.
    return DateTimeFormatter.ofPattern(pattern, locale).format(time).replace(".", "");
  }
}
