package nl.buzzard.crawler.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Short names for long texts: bits of a SHA-256 as text. Pure. */
final class AddressHash {

  private static final int ADDRESS_BYTES = 16;
  private static final int TEXT_BYTES = 6;

  private AddressHash() {}

  /** {@return 128 bits: no two addresses will ever share them} */
  static String ofAddress(String address) {
    return hash(address, ADDRESS_BYTES);
  }

  /** {@return 48 bits: enough to tell the paragraphs of one page apart} */
  static String ofText(String text) {
    return hash(text, TEXT_BYTES);
  }

  private static String hash(String text, int bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
