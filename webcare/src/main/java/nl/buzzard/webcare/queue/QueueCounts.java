package nl.buzzard.webcare.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many lines the lists have, for badges: open items of one story are one. Immutable.
 *
 * @param open open in all, whoever holds them
 * @param waiting open and held by nobody
 * @param mine open and held by the agent who asks
 * @param resolved resolved in all
 * @param newest when the last one came to the desk; null while none ever did
 */
public record QueueCounts(
    long open, long waiting, long mine, long resolved, @Nullable Instant newest) {}
