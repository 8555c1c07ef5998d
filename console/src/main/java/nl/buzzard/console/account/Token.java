package nl.buzzard.console.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a browser shows to be known again: 32 random bytes in its cookie. Immutable.
 *
 * @param value as in the cookie
 */
public record Token(String value) {

  private static final int BYTES = 32;

  /** {@return a new one nobody can guess} */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** {@return the form it is kept in, which opens no door} */
  public String hash() {
    return sha256("session " + value);
  }

  /** {@return what forms of this browser carry, so that other sites cannot post in its name} */
  public String formToken() {
    return sha256("form " + value);
  }

  /** {@return whether a posted form carries the right token} */
  public boolean permits(@Nullable String formToken) {
    return formToken != null
        && MessageDigest.isEqual(
            formToken.getBytes(StandardCharsets.UTF_8),
            formToken().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "a session token";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
