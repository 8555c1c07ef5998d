package nl.buzzard.index.match;

import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * A query every incoming mention is held against. Immutable.
 *
 * @param name what the match is called
 * @param brand the brand its mentions count for; null for a topic
 * @param query what it asks for
 */
public record MonitoredQuery(String name, @Nullable String brand, MentionQuery query) {

  /** {@return all that an organisation monitors: a query of each brand, and the named ones} */
  public static List<MonitoredQuery> of(Configuration configuration) {
    return Stream.concat(
            configuration.brands().stream()
                .map(brand -> new MonitoredQuery(brand.name(), brand.name(), brand.query())),
            configuration.queries().stream()
                .map(query -> new MonitoredQuery(query.name(), query.brand(), query.query())))
        .toList();
  }
}
