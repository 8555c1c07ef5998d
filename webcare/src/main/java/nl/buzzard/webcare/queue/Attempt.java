package nl.buzzard.webcare.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of an agent's attempt to claim, release, resolve or reopen an item. Immutable. */
public sealed interface Attempt {

  /**
   * It was done, or was so already.
   *
   * @param item the item as it is now
   */
  record Done(QueueItem item) implements Attempt {}

  /**
   * Nothing was done: somebody else holds the item.
   *
   * @param agent who
   * @param since since when
   */
  record TakenBy(String agent, Instant since) implements Attempt {}

  /**
   * Nothing was done: the item is not in the state this asks for, for example resolved already.
   *
   * @param item the item as it is now; null when there is no such item
   */
  record NotPossible(@Nullable QueueItem item) implements Attempt {}
}
