package nl.buzzard.crawler.extract;

import java.util.List;
import nl.buzzard.crawler.extract.article.ArticleText;
import org.jsoup.nodes.Document;

/**
 * Reads pages: the article, who wrote it and when, and the discussion below it.
 *
 * <p>Any bytes give a page, however broken; time and memory are bounded by {@link PageParser}.
 * Pure. Thread-safe.
 */
public final class PageExtractor {

  /** The one way to read pages; it has no settings. */
  public PageExtractor() {}

  /** {@return what a page says} */
  public ExtractedPage extract(WebPage page) {
    return extract(PageParser.parse(page), page.url());
  }

  /**
   * {@return what a page says}
   *
   * @param document the page, best by {@link PageParser}; it is not changed
   * @param url the address it was found at, after redirects
   */
  public ExtractedPage extract(Document document, String url) {
    return new ExtractedPage(
        url, null, document.title(), ArticleText.of(document), null, null, null, List.of());
  }
}
