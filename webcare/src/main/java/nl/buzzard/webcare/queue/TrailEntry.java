package nl.buzzard.webcare.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail of an item: who did what, when. Immutable.
 *
 * @param agent who
 * @param action what
 * @param outcome how it was resolved; null unless it was
 * @param happened when
 */
public record TrailEntry(
    String agent, Action action, QueueItem.@Nullable Outcome outcome, Instant happened) {

  /** What an agent does to an item. */
  public enum Action {
    CLAIMED,
    RELEASED,
    RESOLVED,
    REOPENED,
    NOTED,
    /** Somebody said that a label is wrong. */
    CORRECTED
  }
}
