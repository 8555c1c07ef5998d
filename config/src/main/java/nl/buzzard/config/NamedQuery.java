package nl.buzzard.config;

import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * A monitored query, from {@code queries.yml}. Immutable.
 *
 * @param name as shown everywhere, unique among queries and brands
 * @param query what it asks for
 * @param brand the brand its mentions count for; null for a topic
 */
public record NamedQuery(String name, MentionQuery query, @Nullable String brand) {}
