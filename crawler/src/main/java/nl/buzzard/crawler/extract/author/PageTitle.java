package nl.buzzard.crawler.extract.author;

import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The headline of a page, without the name of the site. Pure. */
public final class PageTitle {

  private PageTitle() {}

  /** {@return the headline, empty when the page has none} */
  public static String of(Document document, PageMeta meta, JsonLd linked) {
    Elements headings = document.select("h1");
    headings.removeIf(heading -> heading.text().isBlank());
    if (headings.size() == 1) {
      return headings.getFirst().text();
    }
    String told =
        firstOf(linked.text("headline"), meta.first("og:title", "twitter:title", "dc.title"));
    String claimed = told == null ? document.title() : Parser.unescapeEntities(told, true);
    for (Element heading : headings) {
      if (claimed.contains(heading.text())) {
        return heading.text();
      }
    }
    return told == null ? withoutSite(document.title()) : withoutSite(claimed);
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
