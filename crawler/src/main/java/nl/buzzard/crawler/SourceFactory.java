package nl.buzzard.crawler;

import java.time.InstantSource;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;

/** Makes the source that settings ask for: one case per type of source. Thread-safe. */
public final class SourceFactory {

  private final Fetcher fetcher;
  private final InstantSource clock;

  /**
   * @param fetcher what sources read the web with
   * @param clock tells when items are collected
   */
  public SourceFactory(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** {@return a new source; nothing is read yet} */
  public Source create(SourceSettings settings) {
    return switch (settings) {
      case SourceSettings.Feed feed -> new FeedSource(feed, fetcher, clock);
    };
  }
}
