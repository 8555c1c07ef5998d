package nl.buzzard.crawler.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a moment in the ways files write it: ISO 8601, seconds or milliseconds since 1970, RFC 1123
 * ({@code Tue, 24 Feb 2015 11:35:52 GMT}), X's {@code Tue Feb 24 11:35:52 +0000 2015}, and the
 * Dutch {@code 24-02-2015 11:35}, day first.
 *
 * <p>Slashes are refused: nobody can tell {@code 03/04/2015} from {@code 04/03/2015}. Immutable.
 */
final class PublishedTime {

  private static final DateTimeFormatter X_TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH);
  private static final Pattern DUTCH =
      Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

  /**
   * Nine digits of seconds begin in 1973, twelve of milliseconds too; shorter ones are no times.
   */
  private static final Pattern EPOCH = Pattern.compile("(?:(\\d{9,10})|(\\d{12,13}))(?:\\.\\d+)?");

  private final ZoneId zone;

  /**
   * @param zone where a time is from that does not tell
   */
  PublishedTime(ZoneId zone) {
    this.zone = zone;
  }

  /** {@return the moment; empty when it cannot be read} */
  Optional<Instant> read(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return Optional.of(new IsoTime(text).instant(zone));
      }
      return Character.isDigit(text.charAt(0)) ? ofDigits(text) : Optional.of(ofWords(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> ofDigits(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return Optional.of(
          epoch.group(1) != null
              ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
              : Instant.ofEpochMilli(Long.parseLong(epoch.group(2))));
    }
    Matcher dutch = DUTCH.matcher(text);
    return dutch.matches() ? Optional.of(ofDutch(dutch)) : Optional.of(ofWords(text));
  }

  private Instant ofDutch(Matcher time) {
    return LocalDateTime.of(
            number(time, 3),
            number(time, 2),
            number(time, 1),
            number(time, 4),
            number(time, 5),
            number(time, 6))
        .atZone(zone)
        .toInstant();
  }

  private static int number(Matcher time, int group) {
    String digits = time.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Instant ofWords(String text) {
    DateTimeFormatter format =
        text.indexOf(',') >= 0 || Character.isDigit(text.charAt(0))
            ? DateTimeFormatter.RFC_1123_DATE_TIME
            : X_TIME;
    return ZonedDateTime.parse(text, format).toInstant();
  }
}
