package nl.buzzard.crawler.websub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.crawler.http.Answer;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * The hub that a feed names, in the headers it came with or in itself. Immutable.
 *
 * @param hub whom to ask
 * @param topic what to ask for: the address the feed calls its own
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, discovery</a>
 */
record HubLink(HttpUrl hub, HttpUrl topic) {

  /** Both stand before the first entry. */
  private static final int REACH = 20_000;

  private static final Pattern IN_HEADER =
      Pattern.compile("<([^>]{1,2000})>\\s*;[^,]*?\\brel\\s*=\\s*\"?([^\",;]{1,100})");

  /** {@return the hub of a feed; empty when it names none} */
  static Optional<HubLink> of(Answer.Document feed) {
    return link(feed, inHeaders(feed)).or(() -> link(feed, inItself(feed)));
  }

  private static Optional<HubLink> link(Answer.Document feed, List<Named> links) {
    return links.stream()
        .filter(link -> link.is("hub"))
        .flatMap(link -> Stream.ofNullable(feed.address().resolve(link.address())))
        .findFirst()
        .map(hub -> new HubLink(hub, self(feed, links)));
  }

  private static HttpUrl self(Answer.Document feed, List<Named> links) {
    return links.stream()
        .filter(link -> link.is("self"))
        .flatMap(link -> Stream.ofNullable(feed.address().resolve(link.address())))
        .findFirst()
        .orElse(feed.movedTo());
  }

  private static List<Named> inHeaders(Answer.Document feed) {
    return feed.links().stream()
        .flatMap(header -> IN_HEADER.matcher(header).results())
        .map(found -> new Named(found.group(1), found.group(2)))
        .toList();
  }

  private static List<Named> inItself(Answer.Document feed) {
    byte[] body = feed.body();
    String head =
        new String(body, 0, Math.min(body.length, REACH), StandardCharsets.ISO_8859_1)
            .split("<(?:\\w+:)?(?:item|entry)[\\s>]", 2)[0];
    Document parsed = Jsoup.parse(head, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
    return parsed.getElementsByAttribute("rel").stream()
        .filter(HubLink::isLink)
        .map(link -> new Named(link.attr("href"), link.attr("rel")))
        .toList();
  }

  private static boolean isLink(Element element) {
    String name = element.tagName();
    return name.equals("link") || name.endsWith(":link");
  }

  /** A link with what it is, one word or several. */
  private record Named(String address, String relation) {

    boolean is(String wanted) {
      return Stream.of(relation.strip().split("\\s+")).anyMatch(wanted::equalsIgnoreCase);
    }
  }
}
