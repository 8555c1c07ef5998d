package nl.buzzard.crawler.social;

import java.time.InstantSource;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.Source;

/** Makes the source of a platform: one case per service. Thread-safe. */
public final class SocialSources {

  private SocialSources() {}

  /** {@return a new source; nothing is read yet} */
  public static Source create(SourceSettings.Social settings, SocialTools tools) {
    JsonApi api = new JsonApi(tools.fetcher(), settings);
    InstantSource clock = tools.clock();
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
      case GDELT -> new GdeltSource(api, tools.wanted(), clock);
      case XCOMPLIANCE -> new XComplianceSource(api, tools.kept(), clock);
    };
  }

  private static Source of(SourceSettings.Social settings, Timeline timeline, InstantSource clock) {
    return new TimelineSource(settings, timeline, clock);
  }
}
