package nl.buzzard.alerts.mail;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text strangers wrote safe to put into a mail. Pure. */
public final class Wording {

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");

  /** Marks that turn the direction of writing around, and halves of characters. */
  private static final Pattern TRICKS =
      Pattern.compile(
          "[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\p{Cs}]");

  private Wording() {}

  /** {@return the text on one line, without characters that do more than being read} */
  public static String oneLine(String text) {
    return BREAKS.matcher(TRICKS.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** {@return the text on one line, cut to so many characters with an ellipsis where it was cut} */
  public static String shortened(String text, int characters) {
    String line = oneLine(text);
    if (line.codePointCount(0, line.length()) <= characters) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, characters - 1)).stripTrailing() + "…";
  }

  /** {@return the text with nothing in it that HTML would take for its own} */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(letter);
      }
    }
    return html.toString();
  }

  /** {@return an address a mail may link to; null unless it is a plain web address} */
  static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = URI.create(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toASCIIString() : null;
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }
}
