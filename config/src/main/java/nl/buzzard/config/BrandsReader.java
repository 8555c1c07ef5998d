package nl.buzzard.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Reads {@code brands.yml}: own brands and competitors. */
final class BrandsReader {

  static final String FILE = "brands.yml";
  static final List<String> KEYS = List.of("brands");
  static final List<String> BRAND_KEYS = List.of("name", "role", "query", "handles");

  private static final Format<String> HANDLE =
      Format.<String>of(
              "an account name such as @polderfoon",
              text ->
                  Optional.of(text).filter(handle -> handle.matches("@?[^@\\s:/]+(@[^@\\s/]+)?")))
          .as(handle -> handle.startsWith("@") ? handle.substring(1) : handle);

  private final QueryReader queries;
  private final Names names;

  /**
   * @param queries reads their queries
   * @param names learns their names
   */
  BrandsReader(QueryReader queries, Names names) {
    this.queries = queries;
    this.names = names;
  }

  List<Brand> read(YamlFile file) {
    List<YamlMap> entries = file.root(KEYS).maps("brands", BRAND_KEYS);
    if (entries.isEmpty() && !file.faults().isEmpty()) {
      names.incomplete();
    }
    return entries.stream().map(entry -> brand(file, entry)).filter(Objects::nonNull).toList();
  }

  private @Nullable Brand brand(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    names.give(file, entry, name);
    Brand.Role role = entry.required("role", Formats.oneOf(Brand.Role.class));
    MentionQuery query = queries.read(file, entry);
    List<String> handles = entry.list("handles", HANDLE);
    return name == null || role == null || query == null
        ? null
        : new Brand(name, role, query, handles);
  }
}
