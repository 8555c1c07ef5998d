package nl.buzzard.crawler.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.crawler.extract.ExtractedPage;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import org.jspecify.annotations.Nullable;

/**
 * The items of one page that were not handed out before: at first the page itself and each of its
 * posts, later only what was added to the text, and the posts that are new. Not thread-safe: made
 * for one visit.
 */
final class PageItems {

  /** Less than this is a counter or a date that changed, not something a person said. */
  private static final int LEAST_ADDED = 40;

  private final SourceSettings.Site settings;
  private final SitePage page;
  private final String address;
  private final ExtractedPage extracted;
  private final Instant collected;
  private final int limit;
  private final List<RawItem> items = new ArrayList<>();
  private final Set<String> handedOut = new LinkedHashSet<>();
  private boolean complete = true;

  /**
   * @param address where the page lives, canonical
   * @param limit the most items
   */
  PageItems(
      SourceSettings.Site settings,
      SitePage page,
      String address,
      ExtractedPage extracted,
      Instant collected,
      int limit) {
    this.settings = settings;
    this.page = page;
    this.address = address;
    this.extracted = extracted;
    this.collected = collected;
    this.limit = limit;
    takeText();
    extracted.posts().forEach(this::takePost);
  }

  List<RawItem> items() {
    return items;
  }

  /** {@return the hashes of what stands on the page and was handed out, now or before} */
  Set<String> handedOut() {
    return handedOut;
  }

  /** {@return whether all that is new was taken} */
  boolean complete() {
    return complete;
  }

  private void takeText() {
    List<String> added = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    for (String paragraph : extracted.text().lines().toList()) {
      if (!paragraph.isBlank()) {
        String hash = AddressHash.ofText(paragraph.strip());
        hashes.add(hash);
        if (!page.handedOut().contains(hash)) {
          added.add(paragraph);
        }
      }
    }
    handedOut.addAll(hashes);
    String text = String.join("\n", added);
    if (page.handedOut().isEmpty() && !text.isBlank()) {
      items.add(article(address, text, published(extracted.published())));
    } else if (text.length() >= LEAST_ADDED) {
      // An address of its own, or it would take the place of the page as it was at first.
      String own = address + "#added-" + Math.abs((long) text.hashCode());
      items.add(article(own, text, null));
    }
  }

  private void takePost(ExtractedPost post) {
    String hash =
        AddressHash.ofText(Objects.requireNonNullElse(post.author(), "") + "\0" + post.text());
    if (page.handedOut().contains(hash)) {
      handedOut.add(hash);
    } else if (items.size() >= limit) {
      complete = false;
    } else if (handedOut.add(hash)) {
      items.add(post(post, hash));
    }
  }

  private RawItem article(String url, String text, @Nullable Instant published) {
    return item(
        url,
        new RawItem.Content(
            extracted.title().isEmpty() ? null : extracted.title(), text, RawItem.Format.PLAIN),
        extracted.author(),
        published);
  }

  private RawItem post(ExtractedPost post, String hash) {
    String own =
        post.link() != null && !post.link().equals(address)
            ? post.link()
            : address + "#post-" + Math.abs((long) hash.hashCode());
    return item(
        own,
        new RawItem.Content(null, post.ownText(), RawItem.Format.PLAIN),
        post.author(),
        published(post.published()));
  }

  private RawItem item(
      String url, RawItem.Content content, @Nullable String author, @Nullable Instant published) {
    return new RawItem(
        new Origin(settings.id(), settings.platform(), null, url, address),
        content,
        author == null ? Author.UNKNOWN : new Author(null, author, null),
        published,
        collected,
        Engagement.UNKNOWN,
        List.of());
  }

  private static @Nullable Instant published(@Nullable Dated dated) {
    return dated == null ? null : dated.instantIn(ZoneOffset.UTC);
  }
}
