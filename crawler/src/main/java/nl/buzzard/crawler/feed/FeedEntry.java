package nl.buzzard.crawler.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, whatever the feed's dialect. Immutable.
 *
 * @param id what the feed calls it; its link or a hash of its text where the feed has no id
 * @param link the absolute address of what it is about; null when there is none of its own
 * @param title its headline as HTML; null when it has none
 * @param body its text as HTML, possibly empty
 * @param author the name of who wrote it; null when not told
 * @param published when; null when not told
 */
record FeedEntry(
    String id,
    @Nullable String link,
    @Nullable String title,
    String body,
    @Nullable String author,
    @Nullable Instant published) {

  private static final int FINGERPRINT_BYTES = 8;

  /** {@return this entry with another address} */
  FeedEntry withLink(@Nullable String newLink) {
    return new FeedEntry(id, newLink, title, body, author, published);
  }

  /**
   * {@return a short hash that changes when the entry is edited; its dates are left out, because
   * some feeds date every entry with the moment they are asked}
   */
  String fingerprint() {
    return hash(id + '\0' + title + '\0' + body);
  }

  /** {@return 64 bits of a hash as text} */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
