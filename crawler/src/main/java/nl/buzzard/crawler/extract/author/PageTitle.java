package nl.buzzard.crawler.extract.author;

import java.util.List;
import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The headline of a page, without the name of the site. Pure. */
public final class PageTitle {

  private static final int LONGEST = 500;
  private static final int MOST_HEADINGS = 20;

  private PageTitle() {}

  /**
   * {@return the headline, empty when the page has none}
   *
   * @param tree the page, counted
   */
  public static String of(Document document, PageTree tree, PageMeta meta, JsonLd linked) {
    List<String> headings = headings(tree);
    if (headings.size() == 1) {
      return headings.getFirst();
    }
    String told =
        firstOf(linked.text("headline"), meta.first("og:title", "twitter:title", "dc.title"));
    String claimed = told == null ? document.title() : Parser.unescapeEntities(told, true);
    for (String heading : headings) {
      if (claimed.contains(heading)) {
        return heading;
      }
    }
    return told == null ? withoutSite(document.title()) : withoutSite(claimed);
  }

  private static List<String> headings(PageTree tree) {
    return tree.elements().stream()
        .filter(element -> element.normalName().equals("h1"))
        .limit(MOST_HEADINGS)
        .map(heading -> tree.shortText(heading, LONGEST))
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  /** The longest part between the marks that sites put around their own name. */
  private static String withoutSite(String title) {
    String longest = "";
    for (String part : title.split("\\s[|–—»·«-]\\s", -1)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }
}
