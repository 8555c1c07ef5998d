package nl.buzzard.console.explore;

import java.util.HexFormat;
import java.util.Optional;
import nl.buzzard.core.mention.MentionId;
import org.jspecify.annotations.Nullable;

/** The address of a mention's page, and safe addresses of the outside. */
public final class MentionAddress {

  private static final String PATH = "/mentions/";
  private static final String PLAIN = ":_-";
  private static final int HEX_DIGITS = 4;

  private MentionAddress() {}

  /**
   * {@return the path of a mention's page}; what a path cannot carry is written as {@code ~} and
   * four hexadecimal digits
   */
  public static String of(MentionId id) {
    StringBuilder path = new StringBuilder(PATH);
    for (char c : id.value().toCharArray()) {
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      path.append(plain ? String.valueOf(c) : "~" + HexFormat.of().toHexDigits(c));
    }
    return path.toString();
  }

  /** {@return the identity the last part of a path stands for; empty when it stands for none} */
  static Optional<MentionId> parse(String part) {
    StringBuilder id = new StringBuilder();
    try {
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        if (c == '~') {
          id.append((char) Integer.parseInt(part, i + 1, i + 1 + HEX_DIGITS, 16));
          i += HEX_DIGITS;
        } else {
          id.append(c);
        }
      }
      return Optional.of(new MentionId(id.toString()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** {@return an address a browser may open: of the web, or none} */
  public static @Nullable String outside(@Nullable String url) {
    return url != null && url.matches("(?i)https?://[^\\s\\p{Cntrl}]+") ? url : null;
  }
}
