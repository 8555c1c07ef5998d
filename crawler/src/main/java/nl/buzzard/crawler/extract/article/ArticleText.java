package nl.buzzard.crawler.extract.article;

import org.jsoup.nodes.Document;

/** The main text of a page, a line a paragraph. Pure. */
public final class ArticleText {

  private ArticleText() {}

  /** {@return the main text, empty when the page has none} */
  public static String of(Document document) {
    return document.body().text();
  }
}
