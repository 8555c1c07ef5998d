package nl.buzzard.crawler.extract;

import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, without its menus, advertisements and links to other pages.
 *
 * <p>Immutable.
 *
 * @param url the address the page was found at
 * @param canonicalUrl the absolute address the page names as its own, null when it names none
 * @param title the headline, empty when there is none
 * @param text the article or other main text, empty when there is none; a line is a paragraph. On a
 *     page that is all discussion it is empty and the posts say everything
 * @param author the displayed name of the writer, null when unknown
 * @param published when it was first published, null when unknown
 * @param language the language the page claims, as ISO 639 code in lower case ({@code nl}), null
 *     when it claims none: a hint, often wrong
 * @param posts the comments or forum posts, in the order of the page
 */
public record ExtractedPage(
    String url,
    @Nullable String canonicalUrl,
    String title,
    String text,
    @Nullable String author,
    @Nullable Dated published,
    @Nullable String language,
    List<ExtractedPost> posts) {

  /** Copies the list. */
  public ExtractedPage {
    posts = List.copyOf(posts);
  }

  /** {@return this page with more posts, behind those it has} */
  public ExtractedPage with(List<ExtractedPost> more) {
    List<ExtractedPost> all = Stream.concat(posts.stream(), more.stream()).toList();
    return new ExtractedPage(url, canonicalUrl, title, text, author, published, language, all);
  }
}
