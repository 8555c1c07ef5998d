package nl.buzzard.core.source;

import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;

/**
 * The durable queue between collecting and understanding: what it has accepted survives a crash.
 *
 * <p>Thread-safe; several processes may put, one pipeline takes.
 */
public interface Inbox {

  /**
   * Accepts items and remembers where their source goes on, in one transaction.
   *
   * @param source who read them
   * @param items what was read, oldest first
   * @param next where the source goes on after these
   */
  void put(SourceId source, List<RawItem> items, Source.Cursor next);

  /** {@return where a source goes on; {@link Source.Cursor#START} for a source never read} */
  Source.Cursor cursor(SourceId source);

  /**
   * Hands out the oldest items without removing them: the same items come back until they are
   * {@link #done} or {@linkplain #setAside set aside}.
   *
   * @param limit the most items, at least 1; large items make a batch end earlier
   * @return the batch, empty when nothing waits
   */
  Batch take(int limit);

  /** Removes a batch whose mentions are stored. Doing so twice does no harm. */
  void done(Batch batch);

  /**
   * Removes items that cannot become mentions through a fault of their own and keeps them where a
   * person can look at them, so that they hold up nobody else. Doing so twice does no harm.
   *
   * @param batch the items
   * @param reason why, free of what they say
   */
  void setAside(Batch batch, String reason);

  /** {@return how many items wait} */
  long waiting();

  /**
   * Some items of the inbox, oldest first. Immutable.
   *
   * @param items the items
   * @param positions the place of each item in the inbox, in the same order
   */
  record Batch(List<RawItem> items, List<Long> positions) {

    public Batch {
      items = List.copyOf(items);
      positions = List.copyOf(positions);
      if (items.size() != positions.size()) {
        throw new IllegalArgumentException("every item has one position");
      }
    }

    /** {@return each item as a batch of its own} */
    public List<Batch> oneByOne() {
      return IntStream.range(0, items.size())
          .mapToObj(at -> new Batch(List.of(items.get(at)), List.of(positions.get(at))))
          .toList();
    }

    /** {@return whether nothing waited} */
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }
}
