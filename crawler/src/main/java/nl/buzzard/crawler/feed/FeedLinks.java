package nl.buzzard.crawler.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import org.jspecify.annotations.Nullable;

/** What a feed announces, for who reads the pages themselves. Pure. */
public final class FeedLinks {

  private FeedLinks() {}

  /**
   * One page that a feed names. Immutable.
   *
   * @param address absolute
   * @param dated when its entry was published; null when not told
   */
  public record FeedLink(String address, @Nullable Instant dated) {}

  /**
   * {@return the pages of its entries, oldest first}
   *
   * @throws SourceException if it is no feed
   */
  public static List<FeedLink> in(Answer.Document document) throws SourceException {
    try {
      return FeedDocument.read(document.body(), document.contentType(), document.address()).stream()
          .flatMap(entry ->
              Stream.ofNullable(entry.link()).map(link -> new FeedLink(link, entry.published())))
          .toList();
    } catch (UnreadableFeedException e) {
      throw new SourceException(
          Reason.MALFORMED, document.address().host() + " " + e.getMessage(), null, e);
    }
  }
}
