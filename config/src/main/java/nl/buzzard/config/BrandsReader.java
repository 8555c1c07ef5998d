package nl.buzzard.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final YamlFile file;
  private final List<YamlMap> entries;

  /**
   * @param file says which brands there are
   */
  BrandsReader(YamlFile file) {
    this.file = file;
    this.entries = file.root(KEYS).maps("brands", BRAND_KEYS);
  }

  /** {@return the names of the brands as the file has them, which queries need to be read} */
  Set<String> namesAsWritten() {
    return entries.stream()
        .map(entry -> entry.written("name"))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * {@return the brands}
   *
   * @param queries reads their queries
   * @param names learns their names
   */
  List<Brand> read(QueryReader queries, Names names) {
    if (entries.isEmpty() && !file.faults().isEmpty()) {
      names.incomplete();
    }
    return entries.stream()
        .map(entry -> brand(entry, queries, names))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Brand brand(YamlMap entry, QueryReader queries, Names names) {
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
