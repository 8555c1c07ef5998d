package nl.buzzard.core.mention;

import org.jspecify.annotations.Nullable;

/**
 * The finding that a monitored query matches a mention. Immutable.
 *
 * @param query the name of the query
 * @param brand the brand the query watches; null when it watches a topic
 */
public record QueryMatch(String query, @Nullable String brand) {}
