package nl.buzzard.crawler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a source answers when it is tried. */
public sealed interface SourceAnswer {

  /**
   * It can be read. Immutable.
   *
   * @param posts how many posts it showed
   * @param newest when the newest of them was written; null when none tells
   */
  record Posts(int posts, @Nullable Instant newest) implements SourceAnswer {}

  /**
   * It can be read, which costs money. Immutable.
   *
   * @param posts how many there are of the last seven days
   * @param cost what reading them costs, in millionths of a dollar
   * @param asked what it cost to ask
   */
  record Counted(long posts, long cost, long asked) implements SourceAnswer {}

  /**
   * It delivers by itself, so there is nothing to read. Immutable.
   *
   * @param address where to
   */
  record Awaited(String address) implements SourceAnswer {}
}
