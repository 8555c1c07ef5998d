package nl.buzzard.crawler.site;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page asks of robots, in its robots metas and in the X-Robots-Tag headers of its answer.
 * What is asked of another robot by name is not asked of us. Immutable.
 *
 * @param words the words that are for us, in lower case
 */
record RobotsOrders(Set<String> words) {

  private static final String OURS = "buzzard";
  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
  private static final Pattern NAMED = Pattern.compile("^\\s*([a-z0-9_-]+)\\s*:(.*)$");

  /** Orders with a value, which look as if they named a robot. */
  private static final Set<String> WITH_VALUE =
      Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

  RobotsOrders {
    words = Set.copyOf(words);
  }

  /** {@return what a page and the headers it came with ask} */
  static RobotsOrders of(Document page, List<String> headers) {
    Set<String> words = new HashSet<>();
    for (Element meta : page.head().getElementsByTag("meta")) {
      String name = meta.attr("name").toLowerCase(Locale.ROOT);
      if (name.equals("robots") || name.equals(OURS)) {
        add(meta.attr("content"), words);
      }
    }
    for (String header : headers) {
      Matcher named = NAMED.matcher(header.toLowerCase(Locale.ROOT));
      if (!named.matches() || WITH_VALUE.contains(named.group(1))) {
        add(header, words);
      } else if (named.group(1).equals(OURS)) {
        add(named.group(2), words);
      }
    }
    return new RobotsOrders(words);
  }

  private static void add(String orders, Set<String> words) {
    BETWEEN.splitAsStream(orders.toLowerCase(Locale.ROOT)).forEach(words::add);
  }

  /** {@return whether robots may keep what the page says} */
  boolean mayBeKept() {
    return !words.contains("noindex") && !words.contains("none");
  }

  /** {@return whether robots may follow the links of the page} */
  boolean mayBeFollowed() {
    return !words.contains("nofollow") && !words.contains("none");
  }
}
