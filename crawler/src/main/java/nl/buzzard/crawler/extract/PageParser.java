package nl.buzzard.crawler.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.function.IntPredicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses pages as browsers do, within bounds: what lies beyond {@value #MAX_BYTES} bytes or {@value
 * #MAX_TAGS} tags is not read, and elements nested deeper than {@value #MAX_DEPTH} are laid beside
 * each other.
 *
 * <p>The character set is, in this order: the byte order mark, the server's word, the page's own
 * word, UTF-8. Pure.
 */
public final class PageParser {

  /** The most bytes of one page that are read. */
  public static final int MAX_BYTES = 3_000_000;

  /** The most tags of one page that are read, beginnings and ends; large pages have 50,000. */
  public static final int MAX_TAGS = 250_000;

  /** The deepest an element may lie; browsers stop at 512. */
  public static final int MAX_DEPTH = 512;

  private PageParser() {}

  /** {@return the page as a tree} */
  public static Document parse(WebPage page) {
    byte[] body = EmptyFields.ended(page.body());
    int length = Math.min(body.length, MAX_BYTES);
    int end = endOfTags(length, at -> body[at] == '<');
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(body, 0, end), known(page.charset()), page.url(), parser());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  /**
   * {@return the page as a tree}
   *
   * @param html the page as text; its caller decoded it and bounds its length
   * @param url the address it was found at, after redirects
   */
  public static Document parse(String html, String url) {
    String page = EmptyFields.ended(html);
    int end = endOfTags(page.length(), at -> page.charAt(at) == '<');
    return Jsoup.parse(page.substring(0, end), url, parser());
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
  }

  /** {@return where the tags that are read end} */
  private static int endOfTags(int length, IntPredicate isTag) {
    int tags = 0;
    for (int at = 0; at < length; at++) {
      if (isTag.test(at) && ++tags > MAX_TAGS) {
        return at;
      }
    }
    return length;
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
