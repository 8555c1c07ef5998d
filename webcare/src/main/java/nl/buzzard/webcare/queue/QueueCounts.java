package nl.buzzard.webcare.queue;

/**
 * How many items there are, for badges. Immutable.
 *
 * @param open open in all, whoever holds them
 * @param waiting open and held by nobody
 * @param mine open and held by the agent who asks
 * @param resolved resolved in all
 */
public record QueueCounts(long open, long waiting, long mine, long resolved) {}
