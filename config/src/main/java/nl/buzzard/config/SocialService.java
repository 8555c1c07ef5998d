package nl.buzzard.config;

import java.net.URI;
import java.util.List;
import nl.buzzard.core.mention.Platform;
import org.jspecify.annotations.Nullable;

/** A platform with an interface of its own: where it usually is and what it can be asked for. */
public enum SocialService {
  /** Any server with the Mastodon API: one hashtag, or everything public. */
  MASTODON(Platform.MASTODON, null, List.of("hashtag", "token")),
  /** The posts of one account. */
  BLUESKY(Platform.BLUESKY, "https://public.api.bsky.app", List.of("account")),
  /** Stories and comments with some words. */
  HACKERNEWS(Platform.FORUM, "https://hn.algolia.com", List.of("search")),
  /** Comments on a channel and everything it shows; the token is an API key. */
  YOUTUBE(Platform.OTHER, "https://www.googleapis.com/youtube/v3", List.of("account", "token")),
  /** Reviews of an app in the store of one country, such as {@code nl/123456789}. */
  APPSTORE(Platform.REVIEW, "https://itunes.apple.com", List.of("account"));

  /** What a platform may be asked for, and with what; a platform knows only some of it. */
  static final List<String> KEYS = List.of("hashtag", "account", "search", "token");

  private final Platform platform;
  private final @Nullable URI usual;
  private final List<String> keys;

  SocialService(Platform platform, @Nullable String usual, List<String> keys) {
    this.platform = platform;
    this.usual = usual == null ? null : URI.create(usual);
    this.keys = keys;
  }

  /** {@return the kind of place its posts are from} */
  public Platform platform() {
    return platform;
  }

  /** {@return where its interface is when nobody says otherwise; null when somebody must} */
  @Nullable URI usual() {
    return usual;
  }

  /** {@return which of {@link #KEYS} it knows} */
  List<String> keys() {
    return keys;
  }

  /** {@return the key without which there is nothing to ask for; null when it can do without} */
  @Nullable String needed() {
    return switch (this) {
      case MASTODON -> null;
      case BLUESKY, YOUTUBE, APPSTORE -> "account";
      case HACKERNEWS -> "search";
    };
  }
}
