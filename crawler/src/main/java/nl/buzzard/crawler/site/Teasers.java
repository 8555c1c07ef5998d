package nl.buzzard.crawler.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that only announce other pages of its site: a frame whose first heading is a
 * link to another page. What they say is said there, so a start page, an archive or a list of a
 * topic does not say it again. Pure.
 */
final class Teasers {

  private static final String HEADINGS = "h1, h2, h3, h4, h5";
  private static final int FEWEST = 2;
  private static final double MOSTLY = 0.8;

  /** Forums put the name of who writes into a heading that links to his page. */
  private static final Pattern PERSON =
      Pattern.compile("author|user|profile|member|auteur|gebruiker", Pattern.CASE_INSENSITIVE);

  private final SiteScope scope;
  private final HttpUrl base;
  private final List<Element> headings = new ArrayList<>();

  /** Elements are equal to themselves only. */
  private final Map<Element, Integer> within = new HashMap<>();

  private Teasers(Document page, HttpUrl base, String own, SiteScope scope) {
    this.scope = scope;
    this.base = base;
    Set<String> targets = new HashSet<>();
    for (Element heading : page.body().select(HEADINGS)) {
      String target = target(heading);
      if (target != null && !target.equals(own)) {
        targets.add(target);
        headings.add(heading);
      }
    }
    if (targets.size() < FEWEST) {
      headings.clear();
    }
    for (Element heading : headings) {
      for (Element around = heading; around != null; around = around.parent()) {
        within.merge(around, 1, Integer::sum);
      }
    }
  }

  /**
   * Takes them out of a page.
   *
   * @param base what its links are resolved against
   * @param own its canonical address
   */
  static void removeFrom(Document page, HttpUrl base, String own, SiteScope scope) {
    Teasers teasers = new Teasers(page, base, own, scope);
    for (Element heading : teasers.headings) {
      Element frame = teasers.frame(heading);
      if (!frame.equals(heading)) {
        frame.remove();
      }
    }
  }

  /** {@return the page that a heading announces; null when it announces none} */
  private @Nullable String target(Element heading) {
    Element inside = heading.selectFirst("a[href]");
    Element link = inside == null ? heading.closest("a[href]") : inside;
    if (link == null || PERSON.matcher(heading.className() + link.attributes().html()).find()) {
      return null;
    }
    String href = link.attr("href");
    boolean whole = link.text().length() >= MOSTLY * heading.text().length();
    return whole && href.indexOf('#') < 0 ? scope.pageAt(base, href) : null;
  }

  /**
   * {@return the largest part around a heading that holds no other one, nor begins with another}
   */
  private Element frame(Element heading) {
    Element frame = heading;
    for (Element around = heading.parent();
        around != null && !around.nameIs("body") && isOf(heading, frame, around);
        around = around.parent()) {
      frame = around;
    }
    return frame;
  }

  private boolean isOf(Element heading, Element frame, Element around) {
    return within.getOrDefault(around, 0) == 1
        && frame.previousElementSiblings().stream()
            .allMatch(before -> before.equals(heading) || before.selectFirst(HEADINGS) == null);
  }
}
