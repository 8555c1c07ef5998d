package nl.buzzard.webcare.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the queue. Of open items that tell the same story it has one. Immutable.
 *
 * @param items in the order asked for
 * @param next where the next page starts; null when this is the last
 */
public record QueuePage(List<QueueItem> items, @Nullable String next) {

  public QueuePage {
    items = List.copyOf(items);
  }

  /** The order of a list; equal places are ordered by identity. */
  public enum Order {
    /** The most urgent first, then the newest. */
    URGENT,
    /** The newest first, by when it was said. */
    NEWEST
  }

  /**
   * Which page is wanted. Immutable.
   *
   * @param order in which order
   * @param limit the most items, 1 to 1,000
   * @param after what {@link QueuePage#next} of the page before said; null for the first page
   */
  public record Request(Order order, int limit, @Nullable String after) {

    public Request {
      if (limit < 1 || limit > 1_000) {
        throw new IllegalArgumentException("a page has 1 to 1,000 items, not " + limit);
      }
    }

    /** {@return the first page} */
    public static Request first(Order order, int limit) {
      return new Request(order, limit, null);
    }
  }
}
