package nl.buzzard.crawler.robots;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The paths of rules and of addresses in the one form in which they are compared. Pure. */
final class RobotsPath {

  private static final Pattern ENCODED = Pattern.compile("%\\p{XDigit}{2}");

  private RobotsPath() {}

  /** {@return the path and query of an address; {@code /} when it has none} */
  static String ofAddress(String address) {
    int start = address.startsWith("//") ? 2 : 0;
    int scheme = address.indexOf("://");
    int question = firstOf(address, 0, "?#;/");
    if (scheme > 0 && scheme < question + 1) {
      start = scheme + 3;
    }
    boolean pathOnly = start == 0 && address.startsWith("/");
    int path = pathOnly ? 0 : firstOf(address, start, "/?;#");
    int fragment = address.indexOf('#', path);
    String rest = address.substring(path, fragment < 0 ? address.length() : fragment);
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  private static int firstOf(String text, int from, String characters) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /**
   * {@return the pattern of a rule with bytes beyond ASCII percent-encoded and hexadecimal digits
   * in capitals, as in the address of a request}
   */
  static String ofRule(String pattern) {
    StringBuilder encoded = new StringBuilder(pattern.length());
    for (byte signed : pattern.getBytes(StandardCharsets.UTF_8)) {
      int b = signed & 0xff;
      if (b < 0x80) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return ENCODED.matcher(encoded).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
  }
}
