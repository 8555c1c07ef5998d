package nl.buzzard.webcare.queue;

import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the queue are wanted; null means that it does not matter. Immutable.
 *
 * @param state open or resolved
 * @param holder items this agent holds right now
 * @param brand items about this brand, spelled as it is shown
 * @param platform items from this kind of place
 * @param sentiment items that sound like this
 * @param signal items with this cue
 */
public record QueueFilter(
    QueueItem.State state,
    @Nullable String holder,
    @Nullable String brand,
    @Nullable Platform platform,
    Sentiment.@Nullable Label sentiment,
    Signal.@Nullable Type signal) {

  /** Every open item. */
  public static final QueueFilter OPEN = of(QueueItem.State.OPEN);

  /** {@return every item in a state} */
  public static QueueFilter of(QueueItem.State state) {
    return new QueueFilter(state, null, null, null, null, null);
  }
}
