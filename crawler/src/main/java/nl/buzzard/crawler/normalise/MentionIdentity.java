package nl.buzzard.crawler.normalise;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.stage.Normaliser.UnusableItemException;
import org.jspecify.annotations.Nullable;

/** What tells two mentions apart, by the rule of their platform. Pure. */
final class MentionIdentity {

  private static final int HASH_BYTES = 16;

  private MentionIdentity() {}

  /**
   * {@return the identity of whatever was read at an origin, the same each time}
   *
   * @throws UnusableItemException if the origin has neither an id nor an address
   */
  static MentionId of(Origin origin) throws UnusableItemException {
    MentionId byUrl = byUrl(origin.url());
    MentionId byId = byNativeId(origin);
    MentionId identity =
        switch (origin.platform().identity()) {
          case GLOBAL_ID, SOURCE_ID -> byId != null ? byId : byUrl;
          case URL -> byUrl != null ? byUrl : byId;
        };
    if (identity == null) {
      throw new UnusableItemException("The item has neither an id nor an address.");
    }
    return identity;
  }

  private static @Nullable MentionId byUrl(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String canonical = CanonicalUrl.of(url);
    return new MentionId("url:" + hash(canonical == null ? url.strip() : canonical));
  }

  private static @Nullable MentionId byNativeId(Origin origin) {
    String id = origin.nativeId() == null ? "" : origin.nativeId().strip();
    if (id.isEmpty()) {
      return null;
    }
    String space =
        switch (origin.platform().identity()) {
          case GLOBAL_ID -> origin.platform().name().toLowerCase(Locale.ROOT);
          // A source may be called "x" or "url"; behind a word of its own it is neither.
          case URL, SOURCE_ID -> "source:" + origin.source().name();
        };
    String plain = space + ":" + id;
    return new MentionId(canBeKept(plain) ? plain : space + ":" + hash(id));
  }

  private static boolean canBeKept(String id) {
    return id.length() <= MentionId.MAX_LENGTH
        && id.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
