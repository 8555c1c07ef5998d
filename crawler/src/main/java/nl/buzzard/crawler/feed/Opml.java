package nl.buzzard.crawler.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * A list of feeds in OPML, which every feed reader can write. Pure.
 *
 * @see <a href="https://opml.org/spec2.opml">OPML 2.0</a>
 */
public final class Opml {

  private Opml() {}

  /** {@return the feeds it names, in its order, each address once; empty when it is no OPML} */
  public static List<FoundFeed> read(byte[] file) {
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    List<FoundFeed> feeds = new ArrayList<>();
    for (Element outline :
        Jsoup.parse(FeedText.decode(file, null), "", parser).getElementsByTag("outline")) {
      address(outline)
          .filter(address -> feeds.stream().noneMatch(feed -> feed.address().equals(address)))
          .ifPresent(address -> feeds.add(new FoundFeed(title(outline), address)));
    }
    return feeds;
  }

  private static Optional<URI> address(Element outline) {
    return Optional.ofNullable(HttpUrl.parse(outline.attr("xmlurl").strip())).map(HttpUrl::uri);
  }

  private static String title(Element outline) {
    return Stream.of("title", "text")
        .map(name -> outline.attr(name).strip())
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }
}
