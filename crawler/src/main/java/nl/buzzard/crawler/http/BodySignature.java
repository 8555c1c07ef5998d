package nl.buzzard.crawler.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buzzard.config.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The proof that a body is from who knows a secret: {@code method=hex}, an HMAC over the body, as
 * WebSub's hubs send it in {@code X-Hub-Signature} and Meta in {@code X-Hub-Signature-256}. Pure.
 *
 * @see <a href="https://www.w3.org/TR/websub/#signature-validation">WebSub, signatures</a>
 */
public final class BodySignature {

  /** A hash that signatures are made with. */
  public enum Method {
    /** Too weak for anything new; hubs still use it. */
    SHA1("sha1", "HmacSHA1"),
    /** What Meta and we use. */
    SHA256("sha256", "HmacSHA256"),
    /** A longer one. */
    SHA384("sha384", "HmacSHA384"),
    /** The longest. */
    SHA512("sha512", "HmacSHA512");

    private final String name;
    private final String algorithm;

    Method(String name, String algorithm) {
      this.name = name;
      this.algorithm = algorithm;
    }
  }

  private BodySignature() {}

  /**
   * {@return whether a body is signed with a secret; it takes as long to tell whichever way}
   *
   * @param header as sent; null when there was none
   * @param accepted the hashes that are good enough
   */
  public static boolean proves(
      @Nullable String header, Set<Method> accepted, byte[] body, Secret secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String name = header.substring(0, equals).strip();
    try {
      byte[] claimed = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return accepted.stream()
          .filter(method -> method.name.equalsIgnoreCase(name))
          .anyMatch(method -> MessageDigest.isEqual(claimed, hmac(method, body, secret)));
    } catch (IllegalArgumentException notHex) {
      return false;
    }
  }

  /** {@return the signature of a body} */
  public static String of(Method method, byte[] body, Secret secret) {
    return method.name + "=" + HexFormat.of().formatHex(hmac(method, body, secret));
  }

  private static byte[] hmac(Method method, byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(method.algorithm);
      byte[] key = secret.reveal().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, method.algorithm));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method.algorithm, e);
    }
  }
}
