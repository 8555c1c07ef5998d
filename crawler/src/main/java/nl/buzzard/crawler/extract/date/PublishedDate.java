package nl.buzzard.crawler.extract.date;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published, by the first of these that tells: JSON-LD, meta elements, microdata,
 * time elements, the address, elements named as date, the first short text with a date, the date of
 * change. Pure.
 */
public final class PublishedDate {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "datecreated",
    "date.created",
    "dc.date",
    "dcterms.date",
    "dc.date.publication",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "published",
    "originalpublicationdate",
    "article.published",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_date",
    "displaydate",
    "og:pubdate",
    "release_date",
    "rnews:datepublished",
    "date",
    "shareaholic:article_published_time",
    "last-modified",
    "og:updated_time",
    "article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "revised"
  };

  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

  private PublishedDate() {}

  /**
   * {@return when a page was published, null when nothing tells}
   *
   * @param tree the page, counted
   * @param url the address of the page, empty when unknown
   */
  public static @Nullable Dated of(
      Document document, PageTree tree, String url, PageMeta meta, JsonLd linked) {
    Order order = order(document);
    String[] told = {linked.text("datePublished"), firstMeta(meta), linked.text("dateCreated")};
    VisibleDates visible = new VisibleDates(tree, order);
    for (String text : told) {
      Dated dated = text == null ? null : DateText.find(text, order);
      if (dated != null) {
        return visible.asWritten(dated);
      }
    }
    Dated dated = visible.marked();
    if (dated == null && IN_ADDRESS.matcher(url).find()) {
      dated = DateText.find(url, order);
    }
    dated = dated != null ? dated : visible.named();
    dated = dated != null ? dated : visible.anywhere();
    return dated != null ? dated : ScriptDates.find(document, order);
  }

  private static @Nullable String firstMeta(PageMeta meta) {
    for (String name : PUBLISHED) {
      String value = meta.first(name);
      if (value != null && DateText.find(value, Order.DAY_FIRST) != null) {
        return value;
      }
    }
    return null;
  }

  /** {@return the order of day and month on a page, by the language it claims} */
  public static Order order(Document document) {
    Element html = document.selectFirst("html");
    String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
    return language.equals("en-us") ? Order.MONTH_FIRST : Order.DAY_FIRST;
  }
}
