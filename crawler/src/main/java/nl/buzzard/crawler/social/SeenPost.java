package nl.buzzard.crawler.social;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Objects;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post that was handed out: enough to know it again, to tell that it was
 * edited, and to say that it was taken away. Immutable.
 *
 * @param published when
 * @param key what its timeline calls it
 * @param print a short hash that changes when its text is edited
 * @param nativeId the id the platform gave it; null when it has none
 * @param url its address; null when it has none
 */
record SeenPost(
    Instant published, String key, String print, @Nullable String nativeId, @Nullable String url) {

  static final Comparator<SeenPost> OLDEST_FIRST =
      Comparator.comparing(SeenPost::published).thenComparing(SeenPost::key);

  private static final int PRINT_BYTES = 6;

  static SeenPost of(Timeline.Post post) {
    RawItem item = post.item();
    return new SeenPost(
        Objects.requireNonNull(item.published()),
        post.key(),
        print(item.content().title() + "\0" + item.content().body()),
        item.origin().nativeId(),
        item.origin().url());
  }

  RawItem removal(SourceId source, Platform platform, Instant now) {
    return RawItem.removed(new Origin(source, platform, nativeId, url, null), now);
  }

  private static String print(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, PRINT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
