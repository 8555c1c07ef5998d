package nl.buzzard.crawler.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page says it has. Pure. */
public final class DeclaredFeeds {

  private static final Set<String> TYPES =
      Set.of("application/rss+xml", "application/atom+xml", "application/feed+json");

  private DeclaredFeeds() {}

  /**
   * {@return their addresses, in the order of the page}
   *
   * @param base what relative links are resolved against
   */
  public static List<HttpUrl> in(Document page, HttpUrl base) {
    List<HttpUrl> feeds = new ArrayList<>();
    for (Element link : page.head().getElementsByTag("link")) {
      boolean alternate = link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate");
      HttpUrl address = base.resolve(link.attr("href").strip());
      if (alternate
          && address != null
          && TYPES.contains(link.attr("type").toLowerCase(Locale.ROOT))) {
        feeds.add(address);
      }
    }
    return feeds;
  }
}
