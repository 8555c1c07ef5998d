package nl.buzzard.crawler;

import java.time.InstantSource;
import nl.buzzard.config.SourceSettings;
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
import nl.buzzard.crawler.social.SocialTools;
import nl.buzzard.crawler.x.XSource;
import org.jdbi.v3.core.Jdbi;

/** Makes the source that settings ask for: one case per type of source. Thread-safe. */
public final class SourceFactory {

  private final SocialTools social;
  private final SiteTools site;
  private final Jdbi jdbi;
  private final FeedSource.Listener feeds;

  /**
   * @param social what sources read the web with, and what they hear of the mentions that are kept
   * @param jdbi the database, for sources that keep more than a cursor
   * @param feeds hears of the visits to feeds
   */
  public SourceFactory(SocialTools social, Jdbi jdbi, FeedSource.Listener feeds) {
    this.social = social;
    this.jdbi = jdbi;
    this.feeds = feeds;
    site = new SiteTools(social.fetcher(), new PoliteHosts(System::nanoTime), social.clock());
  }

  /** {@return a new source; nothing is read yet} */
  public Source create(SourceSettings.Visited settings) {
    Fetcher fetcher = social.fetcher();
    InstantSource clock = social.clock();
    return switch (settings) {
      case SourceSettings.Feed feed ->
          new FeedSource(feed, fetcher, clock, feeds, new ArticleReader(feed, site));
      case SourceSettings.Site web -> new SiteSource(web, site, jdbi);
      case SourceSettings.XSearch x -> new XSource(x, new Budget(jdbi, clock), clock);
      case SourceSettings.Mailbox box -> new MailboxSource(box, fetcher, clock);
      case SourceSettings.Social platform -> SocialSources.create(platform, social);
    };
  }
}
