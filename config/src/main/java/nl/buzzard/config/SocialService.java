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
  YOUTUBE(Platform.YOUTUBE, "https://www.googleapis.com/youtube/v3", List.of("account", "token")),
  /** Reviews of an app in the store of one country, such as {@code nl/123456789}. */
  APPSTORE(Platform.REVIEW, "https://itunes.apple.com", List.of("account")),
  /** Reviews of an app of one's own, such as {@code nl.example.app}; the token is a key file. */
  GOOGLEPLAY(
      Platform.REVIEW,
      "https://androidpublisher.googleapis.com/androidpublisher/v3",
      List.of("account", "token")),
  /** Reviews of a place of one's own, such as {@code 123/456}; the token is a key file. */
  GOOGLEBUSINESS(
      Platform.REVIEW, "https://mybusiness.googleapis.com/v4", List.of("account", "token")),
  /** Posts with some words; the token is one that Reddit gave its owner. */
  REDDIT(Platform.REDDIT, "https://oauth.reddit.com", List.of("search", "token")),
  /** Reviews of a business unit; the token is an API key. */
  TRUSTPILOT(Platform.REVIEW, "https://api.trustpilot.com", List.of("account", "token")),
  /** Posts and comments on a page of one's own. */
  FACEBOOK(Platform.FACEBOOK, "https://graph.facebook.com/v26.0", List.of("account", "token")),
  /** Pictures and comments on an account of one's own. */
  INSTAGRAM(Platform.INSTAGRAM, "https://graph.facebook.com/v26.0", List.of("account", "token")),
  /** Posts with some words; the token is a user's of an app that Meta approved. */
  THREADS(Platform.THREADS, "https://graph.threads.net/v1.0", List.of("search", "token")),
  /** What is said to a bot of one's own. */
  TELEGRAM(Platform.TELEGRAM, "https://api.telegram.org", List.of("token")),
  /** Which posts of X that are kept were taken away there; the token is the app's own. */
  XCOMPLIANCE(Platform.X, "https://api.x.com/2", List.of("token")),
  /** News of the whole world; its address is the list that names the newest file. */
  GDELT(
      Platform.NEWS,
      "https://storage.googleapis.com/data.gdeltproject.org/gdeltv2/lastupdate.txt",
      List.of());

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

  /** {@return the keys without which there is nothing to ask for} */
  List<String> needed() {
    return switch (this) {
      case MASTODON, GDELT -> List.of();
      case BLUESKY, YOUTUBE, APPSTORE -> List.of("account");
      case HACKERNEWS -> List.of("search");
      case REDDIT, THREADS -> List.of("search", "token");
      case GOOGLEPLAY, GOOGLEBUSINESS, TRUSTPILOT, FACEBOOK, INSTAGRAM ->
          List.of("account", "token");
      case TELEGRAM, XCOMPLIANCE -> List.of("token");
    };
  }
}
