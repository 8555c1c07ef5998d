package nl.buzzard.crawler.normalise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a host as browsers read it: one that ends in a number is an IPv4 address, whatever
 * way it is written, and some signs are in no name. Pure.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv4-parser">the URL standard</a>
 */
final class WebHost {

  private static final Pattern FORBIDDEN = Pattern.compile("[\\s#%/<>?@\\\\^|]");
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX]\\p{XDigit}*)\\.?");

  private WebHost() {}

  /** {@return the host in its usual spelling; null when there can be none of this name} */
  static @Nullable String of(String host) {
    if (FORBIDDEN.matcher(host).find()) {
      return null;
    }
    return mayBeNumber(host) && ENDS_IN_NUMBER.matcher(host).matches() ? ipv4(host) : host;
  }

  /** A number begins with a digit, which the last part of most names does not. */
  private static boolean mayBeNumber(String host) {
    int end = host.endsWith(".") ? host.length() - 1 : host.length();
    int begin = host.lastIndexOf('.', end - 1) + 1;
    return begin < end && Character.isDigit(host.charAt(begin));
  }

  private static @Nullable String ipv4(String host) {
    String[] parts = host.split("\\.", -1);
    int count = parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
    long address = 0;
    for (int part = 0; part < count; part++) {
      long number = number(parts[part]);
      int bytes = part == count - 1 ? 4 - part : 1; // The last part stands for all that is left.
      if (count > 4 || number < 0 || number >= 1L << (8 * bytes)) {
        return null;
      }
      address = (address << (8 * bytes)) | number;
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** {@return a number written decimal, octal or hexadecimal; -1 when it is none of these} */
  private static long number(String text) {
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    boolean octal = !hexadecimal && text.length() > 1 && text.startsWith("0");
    String digits = text.substring(hexadecimal ? 2 : octal ? 1 : 0);
    if (digits.isEmpty()) {
      return hexadecimal ? 0 : -1;
    }
    try {
      return Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
    } catch (NumberFormatException e) {
      return -1; // No number, or one far too large.
    }
  }
}
