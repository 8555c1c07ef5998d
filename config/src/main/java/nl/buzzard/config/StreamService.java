package nl.buzzard.config;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way in which a platform tells of posts while they are made. */
public enum StreamService {
  /** Every public post of the AT Protocol's network; no key. */
  JETSTREAM(SocialService.BLUESKY, "https://jetstream2.us-east.bsky.network", List.of()),
  /** The same, by the stream that every server and relay of the network has itself. */
  FIREHOSE(SocialService.BLUESKY, "https://bsky.network", List.of()),
  /** One hashtag, or everything public, of a server with the Mastodon API. */
  MASTODONSTREAM(SocialService.MASTODON, null, List.of("hashtag", "token"));

  private final SocialService social;
  private final @Nullable URI usual;
  private final List<String> keys;

  StreamService(SocialService social, @Nullable String usual, List<String> keys) {
    this.social = social;
    this.usual = usual == null ? null : URI.create(usual);
    this.keys = keys;
  }

  /** {@return whose posts it tells of} */
  SocialService social() {
    return social;
  }

  /** {@return where it is when nobody says otherwise; null when somebody must} */
  @Nullable URI usual() {
    return usual;
  }

  /** {@return which of {@link SocialService#KEYS} it knows} */
  List<String> keys() {
    return keys;
  }
}
