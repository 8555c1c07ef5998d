package nl.buzzard.crawler.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buzzard.crawler.normalise.CanonicalUrl;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a feed, whatever its dialect, into entries. Pure. */
final class FeedDocument {

  /** More entries than this are not remembered, so the oldest beyond it are not read. */
  static final int MAX_ENTRIES = 2_000;

  private FeedDocument() {}

  /**
   * {@return the entries, oldest first, each once}
   *
   * @param bytes the document
   * @param contentType its header; null when there was none. Only the charset in it is believed:
   *     many feeds are sent as web pages or plain text
   * @param address where it came from, to complete relative links with
   * @throws UnreadableFeedException if it is no feed
   */
  static List<FeedEntry> read(byte[] bytes, @Nullable String contentType, HttpUrl address)
      throws UnreadableFeedException {
    String text = FeedText.decode(bytes, contentType);
    if (text.isBlank()) {
      throw new UnreadableFeedException("sent an empty document instead of a feed.");
    }
    List<FeedEntry> entries =
        text.stripLeading().startsWith("{")
            ? JsonFeed.read(text, address)
            : XmlFeed.read(text, address);
    List<FeedEntry> ordered = oldestFirst(withLinksOfTheirOwn(entries));
    return ordered.subList(Math.max(0, ordered.size() - MAX_ENTRIES), ordered.size());
  }

  private static List<FeedEntry> oldestFirst(List<FeedEntry> entries) {
    Set<String> before = new HashSet<>();
    List<FeedEntry> ordered =
        new ArrayList<>(
            entries.reversed().stream().filter(e -> before.add(e.fingerprint())).toList());
    // A feed is newest first by custom; where all entries are dated we need not trust in that.
    if (ordered.stream().allMatch(entry -> entry.published() != null)) {
      ordered.sort(Comparator.comparing(FeedDocument::dated));
    }
    return ordered;
  }

  private static Instant dated(FeedEntry entry) {
    return Objects.requireNonNull(entry.published());
  }

  /**
   * Takes away a link that several entries share, such as the home page: an address identifies a
   * mention, and these would all become one. An id that is an address takes its place.
   */
  private static List<FeedEntry> withLinksOfTheirOwn(List<FeedEntry> entries) {
    Map<String, Set<String>> idsByLink = new HashMap<>();
    for (FeedEntry entry : entries) {
      String link = CanonicalUrl.of(entry.link());
      if (link != null) {
        idsByLink.computeIfAbsent(link, key -> new HashSet<>()).add(entry.id());
      }
    }
    return entries.stream()
        .map(entry -> {
          Set<String> sharing = idsByLink.getOrDefault(CanonicalUrl.of(entry.link()), Set.of());
          return sharing.size() > 1 ? entry.withLink(addressIn(entry)) : entry;
        })
        .toList();
  }

  private static @Nullable String addressIn(FeedEntry entry) {
    String id = CanonicalUrl.of(entry.id());
    return id == null || id.equals(CanonicalUrl.of(entry.link())) ? null : entry.id();
  }
}
