package nl.buzzard.crawler.extract;

import java.time.Instant;
import java.util.Locale;
import nl.buzzard.crawler.extract.article.ArticleText;
import nl.buzzard.crawler.extract.author.PageAuthor;
import nl.buzzard.crawler.extract.author.PageTitle;
import nl.buzzard.crawler.extract.date.PublishedDate;
import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import nl.buzzard.crawler.extract.thread.Discussion;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages: the article, who wrote it and when, and the discussion below it.
 *
 * <p>Any bytes give a page, however broken; time and memory are bounded by {@link PageParser}.
 * Pure. Thread-safe.
 */
public final class PageExtractor {

  /** The one way to read pages; it has no settings. */
  public PageExtractor() {}

  /**
   * {@return what a page says}
   *
   * @param read when the page was read, from which "3 hours ago" is counted
   */
  public ExtractedPage extract(WebPage page, Instant read) {
    return extract(PageParser.parse(page), page.url(), read);
  }

  /**
   * {@return what a page says}
   *
   * @param document the page, best by {@link PageParser}; it is not changed
   * @param url the address it was found at, after redirects
   * @param read when the page was read, from which "3 hours ago" is counted
   */
  public ExtractedPage extract(Document document, String url, Instant read) {
    PageMeta meta = PageMeta.of(document);
    JsonLd linked = JsonLd.of(document);
    PageTree tree = PageTree.of(document);
    String canonical = canonicalUrl(document, meta);
    return new ExtractedPage(
        url,
        canonical,
        PageTitle.of(document, tree, meta, linked),
        ArticleText.of(document, tree),
        PageAuthor.of(tree, meta, linked),
        PublishedDate.of(document, tree, canonical == null ? url : canonical, meta, linked),
        language(document, meta),
        Discussion.of(tree, PublishedDate.order(document), read));
  }

  private static @Nullable String canonicalUrl(Document document, PageMeta meta) {
    Element link = document.selectFirst("link[rel=canonical][href]");
    String address = link == null ? "" : link.absUrl("href");
    return address.isEmpty() ? meta.first("og:url") : address;
  }

  private static @Nullable String language(Document document, PageMeta meta) {
    Element html = document.selectFirst("html[lang]");
    String claim = html == null ? meta.first("og:locale", "content-language") : html.attr("lang");
    String code = claim == null ? "" : claim.strip().split("[-_,;]", 2)[0].toLowerCase(Locale.ROOT);
    return code.length() == 2 ? code : null;
  }
}
