package nl.buzzard.crawler.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of what a hub sends: {@code method=hex}, an HMAC over the body. Pure.
 *
 * @see <a href="https://www.w3.org/TR/websub/#signature-validation">WebSub, signatures</a>
 */
final class HubSignature {

  private HubSignature() {}

  /**
   * {@return whether a body is signed with a secret}
   *
   * @param header as sent; null when there was none
   */
  static boolean isRight(@Nullable String header, byte[] body, String secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String method = method(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    try {
      byte[] claimed = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return method != null && MessageDigest.isEqual(claimed, hmac(method, body, secret));
    } catch (IllegalArgumentException notHex) {
      return false;
    }
  }

  private static @Nullable String method(String name) {
    return switch (name) {
      case "sha1" -> "HmacSHA1";
      case "sha256" -> "HmacSHA256";
      case "sha384" -> "HmacSHA384";
      case "sha512" -> "HmacSHA512";
      default -> null;
    };
  }

  private static byte[] hmac(String method, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}
