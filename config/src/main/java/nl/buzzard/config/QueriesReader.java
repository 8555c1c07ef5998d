package nl.buzzard.config;

import java.util.List;
import java.util.Objects;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Reads {@code queries.yml}: monitored queries beyond those of the brands. */
final class QueriesReader {

  static final String FILE = "queries.yml";
  static final List<String> KEYS = List.of("queries", "labels", "lists", "macros");
  static final List<String> QUERY_KEYS = List.of("name", "query", "brand");

  private final QueryReader queries;
  private final Names brands;
  private final Names names;

  /**
   * @param queries reads the queries themselves
   * @param brands the names of the brands
   * @param names learns the names of the queries, next to those of the brands
   */
  QueriesReader(QueryReader queries, Names brands, Names names) {
    this.queries = queries;
    this.brands = brands;
    this.names = names;
  }

  List<NamedQuery> read(YamlFile file, YamlMap root) {
    List<YamlMap> entries = root.maps("queries", QUERY_KEYS);
    if (entries.isEmpty() && !file.faults().isEmpty()) {
      names.incomplete();
    }
    return entries.stream().map(entry -> query(file, entry)).filter(Objects::nonNull).toList();
  }

  private @Nullable NamedQuery query(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    names.give(file, entry, name);
    MentionQuery query = queries.read(file, entry);
    String brand = entry.optional("brand", Formats.NAME);
    if (brand != null && !brands.mayKnow(brand)) {
      entry.fault("brand", "unknown brand '" + brand + "' — " + Spelling.hint(brand, brands.all()));
    }
    return name == null || query == null
        ? null
        : new NamedQuery(name, query, brand == null ? null : brands.asGiven(brand));
  }
}
