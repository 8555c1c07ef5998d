package nl.buzzard.crawler.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.buzzard.crawler.feed.DeclaredFeeds;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself and about others: its links within the site, and whether robots may
 * follow and keep. A refresh in the markup is not followed. Pure.
 */
final class PageLinks {

  private static final int MOST_LINKS = 2_000;

  private final Document page;
  private final HttpUrl base;
  private final LinkTargets.Folder targets;
  private final RobotsOrders orders;

  PageLinks(Document page, HttpUrl address, List<String> robotsTags, LinkTargets targets) {
    this.page = page;
    base = base(page, address);
    this.targets = targets.of(base);
    orders = RobotsOrders.of(page, robotsTags);
  }

  private static HttpUrl base(Document page, HttpUrl address) {
    Element declared = page.selectFirst("base[href]");
    HttpUrl resolved = declared == null ? null : address.resolve(declared.attr("href").strip());
    return resolved == null ? address : resolved;
  }

  /** {@return whether robots may keep what the page says} */
  boolean mayBeKept() {
    return orders.mayBeKept();
  }

  /** {@return the pages of the site it links to, each once, in order; none where robots may not} */
  List<FoundAddress> pages() {
    if (!orders.mayBeFollowed()) {
      return List.of();
    }
    Set<String> written = new LinkedHashSet<>();
    for (Element link : page.getElementsByTag("a")) {
      String href = link.attr("href");
      if (!href.isEmpty() && href.charAt(0) != '#' && mayBeFollowed(link)) {
        written.add(withoutFragment(href));
      }
      if (written.size() == MOST_LINKS) {
        break;
      }
    }
    Set<String> addresses = new LinkedHashSet<>();
    for (String href : written) {
      String address = targets.pageAt(href);
      if (address != null) {
        addresses.add(address);
      }
    }
    return addresses.stream().map(FoundAddress::linked).toList();
  }

  /** {@return the feeds it says it has} */
  List<FoundAddress> feeds() {
    return DeclaredFeeds.in(page, base).stream()
        .map(feed -> new FoundAddress(feed.toString(), Kind.FEED, Urgency.HUB, null))
        .toList();
  }

  private static String withoutFragment(String href) {
    int fragment = href.indexOf('#');
    return fragment < 0 ? href : href.substring(0, fragment);
  }

  private static boolean mayBeFollowed(Element link) {
    return !link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
  }
}
