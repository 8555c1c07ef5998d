package nl.buzzard.crawler.site;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.PageParser;
import nl.buzzard.crawler.feed.ArticleText;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads single articles that a feed links to, as politely as pages of a site are read: robots.txt
 * of their host is asked first, and each takes its turn. Thread-safe.
 */
public final class ArticleReader implements ArticleText {

  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final int MOST_HOSTS = 100;

  private final SourceSettings.Feed feed;
  private final SiteTools tools;
  private final PageExtractor extractor = new PageExtractor();
  private final Map<String, SiteRobots> robots = new ConcurrentHashMap<>();

  /**
   * @param feed whose articles they are
   * @param tools what pages are visited with
   */
  public ArticleReader(SourceSettings.Feed feed, SiteTools tools) {
    this.feed = feed;
    this.tools = tools;
  }

  @Override
  public @Nullable String at(String link) throws InterruptedException {
    HttpUrl address = HttpUrl.parse(link);
    if (address == null) {
      return null;
    }
    try {
      return mayBeRead(address) ? read(address) : null;
    } catch (SourceException e) {
      return null; // The entry itself is worth having.
    }
  }

  private @Nullable String read(HttpUrl address) throws SourceException, InterruptedException {
    FetchRequest request =
        FetchRequest.of(address.uri(), PageVisit.ACCEPT, feed.reach()).following(this::mayBeRead);
    Answer answer =
        tools
            .hosts()
            .inTurn(address, robotsOf(address).delay(), () -> tools.fetcher().fetch(request));
    return answer instanceof Answer.Document document ? text(document) : null;
  }

  /** Links in feeds often lead over another host, whose robots.txt counts as much. */
  private boolean mayBeRead(HttpUrl target) {
    SiteRobots host = robotsOf(target);
    try {
      host.refresh();
      return host.verdict(target).allowed();
    } catch (SourceException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private @Nullable String text(Answer.Document document) {
    String address = document.address().toString();
    Document page = PageParser.parse(PageText.of(document), address);
    return RobotsOrders.of(page, document.robotsTags()).mayBeKept()
        ? extractor.extract(page, address, tools.clock().instant()).text()
        : null;
  }

  private SiteRobots robotsOf(HttpUrl address) {
    if (robots.size() > MOST_HOSTS) {
      robots.clear();
    }
    URI host = address.newBuilder().encodedPath("/").query(null).fragment(null).build().uri();
    return robots.computeIfAbsent(
        host.toString(),
        key ->
            new SiteRobots(
                new SourceSettings.Site(
                    feed.id(), host, feed.platform(), feed.every(), feed.reach(), DELAY),
                tools.fetcher(),
                tools.clock()));
  }
}
