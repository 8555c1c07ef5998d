package nl.buzzard.crawler.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads one ISO 8601 time by hand, ten times as fast as a formatter: {@code 2015-02-24}, then
 * perhaps {@code T} or a space and {@code 11:35}, {@code :52}, {@code .123}, and perhaps a zone:
 * {@code Z}, {@code UTC}, {@code -08:00}, {@code -0800} or {@code -08}, with or without a space.
 *
 * <p>Throws {@link DateTimeException} for anything else. Not thread-safe: for one text.
 */
final class IsoTime {

  private final String text;
  private int position;

  IsoTime(String text) {
    this.text = text;
  }

  Instant instant(ZoneId zone) {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (position == text.length()) {
      return LocalDateTime.of(year, month, day, 0, 0).atZone(zone).toInstant();
    }
    if (!skip('T') && !skip('t')) {
      expect(' ');
    }
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = skip(':') ? digits(2) : 0;
    int nano = skip('.') || skip(',') ? fraction() : 0;
    LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
    return inZone(local, zone);
  }

  private Instant inZone(LocalDateTime local, ZoneId zone) {
    if (position == text.length()) {
      return local.atZone(zone).toInstant();
    }
    skip(' ');
    return local.toInstant(offset());
  }

  private ZoneOffset offset() {
    String rest = text.substring(position);
    if (rest.equals("Z") || rest.equals("z") || rest.equals("UTC") || rest.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    int sign = skip('-') ? -1 : 1;
    if (sign > 0) {
      expect('+');
    }
    int hours = digits(2);
    int minutes = 0;
    if (position < text.length()) {
      skip(':');
      minutes = digits(2);
    }
    if (position != text.length()) {
      throw unreadable();
    }
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int fraction() {
    int nano = 0;
    int unit = 100_000_000;
    int start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      nano += (text.charAt(position) - '0') * unit;
      unit /= 10;
      position++;
    }
    if (position == start) {
      throw unreadable();
    }
    return nano;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      if (position == text.length() || !isDigit(text.charAt(position))) {
        throw unreadable();
      }
      value = value * 10 + text.charAt(position) - '0';
      position++;
    }
    return value;
  }

  private boolean skip(char character) {
    boolean there = position < text.length() && text.charAt(position) == character;
    position += there ? 1 : 0;
    return there;
  }

  private void expect(char character) {
    if (!skip(character)) {
      throw unreadable();
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static DateTimeException unreadable() {
    return new DateTimeException("not ISO 8601");
  }
}
