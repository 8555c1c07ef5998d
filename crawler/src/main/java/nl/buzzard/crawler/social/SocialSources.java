package nl.buzzard.crawler.social;

import java.time.InstantSource;
import java.util.function.Predicate;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.http.Fetcher;

/** Makes the source of a platform: one case per service. Thread-safe. */
public final class SocialSources {

  private SocialSources() {}

  /**
   * {@return a new source; nothing is read yet}
   *
   * @param wanted tells which items anybody asked for, where a place has far more
   */
  public static Source create(
      SourceSettings.Social settings,
      Fetcher fetcher,
      Predicate<RawItem> wanted,
      InstantSource clock) {
    JsonApi api = new JsonApi(fetcher, settings);
    return switch (settings.service()) {
      case MASTODON -> of(settings, new MastodonTimeline(api, clock), clock);
      case BLUESKY -> of(settings, new BlueskyTimeline(api, clock), clock);
      case HACKERNEWS -> of(settings, new HackerNewsTimeline(api, clock), clock);
      case YOUTUBE -> of(settings, new YouTubeTimeline(api, clock), clock);
      case APPSTORE -> of(settings, new AppStoreTimeline(api, clock), clock);
      case GOOGLEPLAY -> of(settings, new GooglePlayTimeline(api, clock), clock);
      case GOOGLEBUSINESS -> of(settings, new GoogleBusinessTimeline(api, clock), clock);
      case REDDIT -> of(settings, new RedditTimeline(api, clock), clock);
      case TRUSTPILOT -> of(settings, new TrustpilotTimeline(api, clock), clock);
      case FACEBOOK -> of(settings, MetaTimeline.facebook(api, clock), clock);
      case INSTAGRAM -> of(settings, MetaTimeline.instagram(api, clock), clock);
      case THREADS -> of(settings, new ThreadsTimeline(api, clock), clock);
      case TELEGRAM -> new TelegramSource(api, clock);
      case GDELT -> new GdeltSource(api, wanted, clock);
    };
  }

  private static Source of(SourceSettings.Social settings, Timeline timeline, InstantSource clock) {
    return new TimelineSource(settings, timeline, clock);
  }
}
