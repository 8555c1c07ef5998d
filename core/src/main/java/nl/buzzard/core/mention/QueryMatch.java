package nl.buzzard.core.mention;

import org.jspecify.annotations.Nullable;

/**
 * The finding that a monitored query matches a mention. Immutable.
 *
 * @param query the name of the query
 * @param brand the brand the query watches; null when it watches a topic
 * @param prominence how much of the mention is about it
 */
public record QueryMatch(String query, @Nullable String brand, Prominence prominence) {

  /** Makes a match nobody looked up the places of. */
  public QueryMatch(String query, @Nullable String brand) {
    this(query, brand, Prominence.UNKNOWN);
  }
}
