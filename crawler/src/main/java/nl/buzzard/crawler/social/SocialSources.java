package nl.buzzard.crawler.social;

import java.time.InstantSource;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.http.Fetcher;

/** Makes the source of a platform: one case per service. Thread-safe. */
public final class SocialSources {

  private SocialSources() {}

  /** {@return a new source; nothing is read yet} */
  public static Source create(
      SourceSettings.Social settings, Fetcher fetcher, InstantSource clock) {
    JsonApi api = new JsonApi(fetcher, settings);
    Timeline timeline =
        switch (settings.service()) {
          case MASTODON -> new MastodonTimeline(api, clock);
          case BLUESKY -> new BlueskyTimeline(api, clock);
          case HACKERNEWS -> new HackerNewsTimeline(api, clock);
          case YOUTUBE -> new YouTubeTimeline(api, clock);
          case APPSTORE -> new AppStoreTimeline(api, clock);
        };
    return new TimelineSource(settings, timeline, clock);
  }
}
