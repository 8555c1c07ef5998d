package nl.buzzard.crawler.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buzzard.config.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a delivery is from who knows the secret: {@code sha256=} and the HMAC-SHA256 of
 * the body in hexadecimal, as Meta sends it in {@code X-Hub-Signature-256}. Pure.
 */
final class HookSignature {

  private static final String PREFIX = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  /** {@return whether a signature is right; it takes as long to tell whichever way} */
  static boolean proves(@Nullable String signature, Secret secret, byte[] body) {
    return signature != null && isSame(signature, of(secret, body));
  }

  /** {@return whether two texts are the same; it takes as long to tell whichever way} */
  static boolean isSame(String told, String known) {
    return MessageDigest.isEqual(
        told.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the signature of a body} */
  static String of(Secret secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
