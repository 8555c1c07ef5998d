package nl.buzzard.sentiment.training;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Which part of the data a text falls into, by its letters alone, so that copies of a text always
 * fall together.
 */
public final class Fold {

  private Fold() {}

  /**
   * {@return a number from 0 up to and without {@code folds}: the SHA-1 of its letters a to z,
   * modulo the folds}
   */
  public static int of(String text, int folds) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(letters.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(BigInteger.valueOf(folds)).intValue();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
