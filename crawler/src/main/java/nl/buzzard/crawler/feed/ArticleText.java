package nl.buzzard.crawler.feed;

import org.jspecify.annotations.Nullable;

/** Reads what an article says. */
@FunctionalInterface
public interface ArticleText {

  /** Who reads no articles. */
  ArticleText UNREAD = address -> null;

  /**
   * {@return the main text of the page at an address, a line a paragraph; null when it cannot or
   * may not be read}
   */
  @Nullable String at(String address) throws InterruptedException;
}
