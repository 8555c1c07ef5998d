package nl.buzzard.crawler;

import java.time.InstantSource;
import java.util.function.Predicate;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.PoliteHosts;
import nl.buzzard.crawler.mail.MailboxSource;
import nl.buzzard.crawler.site.ArticleReader;
import nl.buzzard.crawler.site.SiteSource;
import nl.buzzard.crawler.site.SiteTools;
import nl.buzzard.crawler.social.SocialSources;
import nl.buzzard.crawler.x.XSource;
import org.jdbi.v3.core.Jdbi;

/** Makes the source that settings ask for: one case per type of source. Thread-safe. */
public final class SourceFactory {

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final SiteTools tools;
  private final Jdbi jdbi;
  private final FeedSource.Listener feeds;
  private final Predicate<RawItem> wanted;

  /**
   * @param fetcher what sources read the web with
   * @param clock tells when items are collected
   * @param jdbi the database, for sources that keep more than a cursor
   * @param feeds hears of the visits to feeds
   * @param wanted tells which items anybody asked for, where a place has far more
   */
  public SourceFactory(
      Fetcher fetcher,
      InstantSource clock,
      Jdbi jdbi,
      FeedSource.Listener feeds,
      Predicate<RawItem> wanted) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.jdbi = jdbi;
    this.feeds = feeds;
    this.wanted = wanted;
    tools = new SiteTools(fetcher, new PoliteHosts(System::nanoTime), clock);
  }

  /** {@return a new source; nothing is read yet} */
  public Source create(SourceSettings.Visited settings) {
    return switch (settings) {
      case SourceSettings.Feed feed ->
          new FeedSource(feed, fetcher, clock, feeds, new ArticleReader(feed, tools));
      case SourceSettings.Site site -> new SiteSource(site, tools, jdbi);
      case SourceSettings.XSearch x -> new XSource(x, new Budget(jdbi, clock), clock);
      case SourceSettings.Mailbox box -> new MailboxSource(box, clock);
      case SourceSettings.Social social -> SocialSources.create(social, fetcher, wanted, clock);
    };
  }
}
