package nl.buzzard.crawler.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses pages as browsers do, within bounds: what lies beyond {@value #MAX_BYTES} bytes is not
 * read, and elements nested deeper than {@value #MAX_DEPTH} are laid beside each other.
 *
 * <p>The character set is, in this order: the byte order mark, the server's word, the page's own
 * word, UTF-8. Pure.
 */
public final class PageParser {

  /** The most bytes of one page that are read. */
  public static final int MAX_BYTES = 8_000_000;

  /** The deepest an element may lie; browsers stop at 512. */
  public static final int MAX_DEPTH = 512;

  private PageParser() {}

  /** {@return the page as a tree} */
  public static Document parse(WebPage page) {
    int length = Math.min(page.body().length, MAX_BYTES);
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(page.body(), 0, length),
          known(page.charset()),
          page.url(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  private static @Nullable String known(@Nullable String charset) {
    if (charset == null) {
      return null;
    }
    try {
      return Charset.forName(charset.strip()).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
