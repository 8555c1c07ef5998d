package nl.buzzard.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.buzzard.core.mention.Platform;

/** The forms of values that several files share. */
final class Formats {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern HOST_FORM = Pattern.compile("[\\p{Alnum}._:-]+");
  private static final Pattern EMAIL_FORM =
      Pattern.compile("[^@\\s<>,;\"]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)*");

  static final Format<String> TEXT = Format.of("text", Optional::of);

  static final Format<String> NAME =
      Format.of(
          "a name of 1 to 100 characters on one line",
          text ->
              Optional.of(text)
                  .filter(name -> name.length() <= 100)
                  .filter(name -> name.chars().noneMatch(Character::isISOControl)));

  static final Format<String> HOST = matching("a host name or an IP address", HOST_FORM);

  static final Format<String> EMAIL =
      matching("an e-mail address such as team@example.org", EMAIL_FORM);

  static final Format<URI> URL =
      Format.of(
          "an address that begins with http:// or https://",
          text -> address(text, List.of("http", "https")));

  /** Who signs in is told beside it. */
  static final Format<URI> MAIL_SERVER =
      Format.of(
          "a server such as imaps://imap.example.org",
          text ->
              address(text, List.of("imap", "imaps"))
                  .filter(server -> server.getUserInfo() == null));

  static final Format<ZoneId> ZONE =
      Format.of("a time zone such as Europe/Amsterdam", Formats::zone);

  static final Format<Locale> LANGUAGE = choice(List.of("nl", "en"), Locale::of);

  static final Format<Boolean> TRUE_OR_FALSE = choice(List.of("true", "false"), Boolean::valueOf);

  static final Format<Platform> PLATFORM = oneOf(Platform.class);

  /** Dollars, read as millionths. */
  static final Format<Long> MONEY =
      Format.of(
          "an amount in dollars above 0, such as 25 or 0.005",
          text ->
              Optional.of(text)
                  .filter(amount -> amount.matches("\\d{1,6}(\\.\\d{1,6})?"))
                  .map(amount -> new BigDecimal(amount).movePointRight(6).longValueExact())
                  .filter(millionths -> millionths > 0));

  private Formats() {}

  /** {@return a whole number in a range, the ends included} */
  static Format<Integer> number(int least, int most) {
    return Format.of(
        "a whole number from " + least + " to " + most,
        text ->
            Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most));
  }

  /**
   * {@return a length of time of at least so much}
   *
   * @param least as it would be written
   */
  static Format<Duration> duration(String least) {
    Duration shortest = parseDuration(least).orElseThrow();
    return Format.of(
        "a time of at least " + least + ", such as 15m, 2h or 1d",
        text -> parseDuration(text).filter(length -> length.compareTo(shortest) >= 0));
  }

  /** {@return one of the values of an enum, written in small letters} */
  static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
    return oneOf(type, List.of(type.getEnumConstants()));
  }

  /** {@return one of some values of an enum, written in small letters} */
  static <E extends Enum<E>> Format<E> oneOf(Class<E> type, List<E> values) {
    List<String> words =
        values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    return choice(words, word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
  }

  private static <T> Format<T> choice(List<String> words, Function<String, T> meaning) {
    int last = words.size() - 1;
    String expected =
        last == 0
            ? words.getFirst()
            : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    return Format.of(
        expected,
        text -> words.contains(text) ? Optional.of(meaning.apply(text)) : Optional.empty());
  }

  private static Format<String> matching(String expected, Pattern form) {
    return Format.of(
        expected, text -> Optional.of(text).filter(value -> form.matcher(value).matches()));
  }

  private static Optional<Duration> parseDuration(String text) {
    var parts = DURATION.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }

  private static Optional<URI> address(String text, List<String> schemes) {
    try {
      var url = new URI(text);
      String scheme = url.getScheme();
      boolean known = schemes.stream().anyMatch(one -> one.equalsIgnoreCase(scheme));
      return known && url.getHost() != null && url.getPort() <= 65535
          ? Optional.of(url)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
