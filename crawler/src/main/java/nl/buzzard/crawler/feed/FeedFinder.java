package nl.buzzard.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.buzzard.config.Reach;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Finds the feeds of a site from any address of it: the address itself when that is a feed, those
 * its page declares, or else those at the places where feeds usually are. Each was read once.
 * Thread-safe.
 *
 * @param fetcher gets documents
 * @param reach which addresses may be read
 */
public record FeedFinder(Fetcher fetcher, Reach reach) {

  private static final String ACCEPT = "text/html, application/xml;q=0.9, */*;q=0.8";
  private static final int MOST_DECLARED = 20;

  private static final List<String> USUAL =
      List.of("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json");

  /**
   * {@return the feeds, those that the page declares first}
   *
   * @throws SourceException if the address cannot be read; a feed that cannot is left out
   */
  public List<FoundFeed> find(URI address) throws SourceException, InterruptedException {
    if (!(fetcher.fetch(FetchRequest.of(address, ACCEPT, reach)) instanceof Answer.Document page)) {
      throw new SourceException(Reason.MALFORMED, address.getHost() + " sent no page.");
    }
    if (isFeed(page)) {
      return List.of(new FoundFeed(title(page), page.movedTo().uri()));
    }
    Document parsed = parse(page);
    Set<HttpUrl> declared = new LinkedHashSet<>(DeclaredFeeds.in(parsed, page.address()));
    List<FoundFeed> found = read(declared.stream().limit(MOST_DECLARED).toList());
    return found.isEmpty() ? read(usual(page.address())) : found;
  }

  private static List<HttpUrl> usual(HttpUrl site) {
    return USUAL.stream().map(site::resolve).filter(Objects::nonNull).toList();
  }

  private List<FoundFeed> read(List<HttpUrl> addresses) throws InterruptedException {
    List<FoundFeed> found = new ArrayList<>();
    for (HttpUrl address : addresses) {
      try {
        Answer answer = fetcher.fetch(FetchRequest.of(address.uri(), ACCEPT, reach));
        if (answer instanceof Answer.Document document && isFeed(document)) {
          found.add(new FoundFeed(title(document), document.movedTo().uri()));
        }
      } catch (SourceException notThere) {
        // A guess that was wrong, or a declaration that is.
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean isFeed(Answer.Document document) {
    try {
      return !FeedDocument.read(document.body(), document.contentType(), document.address())
          .isEmpty();
    } catch (UnreadableFeedException e) {
      return false;
    }
  }

  /** The first title of a feed is its own, in every dialect. */
  private static String title(Answer.Document document) {
    return parse(document).getElementsByTag("title").stream()
        .map(title -> title.text().strip())
        .findFirst()
        .orElse("");
  }

  private static Document parse(Answer.Document document) {
    String text = FeedText.decode(document.body(), document.contentType());
    return Jsoup.parse(text, document.address().toString());
  }
}
