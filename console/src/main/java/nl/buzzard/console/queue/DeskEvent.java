package nl.buzzard.console.queue;

import java.time.Instant;
import nl.buzzard.webcare.queue.QueueItem;
import nl.buzzard.webcare.queue.TrailEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something an agent did with an item, or wrote about it. Immutable.
 *
 * @param who the agent, as others see him
 * @param action what he did
 * @param outcome how he resolved it; null unless he did
 * @param note what he wrote; null unless he did
 * @param when when
 */
public record DeskEvent(
    String who,
    TrailEntry.Action action,
    QueueItem.@Nullable Outcome outcome,
    @Nullable String note,
    Instant when) {}
