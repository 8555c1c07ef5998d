package nl.buzzard.core.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names an organisation gave to parts of its queries. A query writes them with a dollar sign:
 * {@code $competitors}, {@code $delayed(Veldspoor)}. Immutable.
 *
 * @param lists words and phrases by the name of the list; any of them will do
 * @param macros queries with gaps, by name
 * @param brandNames the names of the brands, whose words are taken as they are and in no other form
 */
public record Vocabulary(
    Map<String, List<String>> lists, Map<String, Macro> macros, Set<String> brandNames) {

  /** No names at all. */
  public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Set.of());

  public Vocabulary {
    lists = inAnyCase(lists);
    macros = inAnyCase(macros);
    brandNames = Set.copyOf(brandNames);
  }

  /**
   * A query with gaps. Immutable.
   *
   * @param parameters the names of the gaps, in the order they are filled in
   * @param query its text, with a dollar sign before each gap
   */
  public record Macro(List<String> parameters, String query) {

    public Macro {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@return the list of a name, in any case} */
  public Optional<List<String>> list(String name) {
    return Optional.ofNullable(lists.get(name.toLowerCase(Locale.ROOT)));
  }

  /** {@return the macro of a name, in any case} */
  public Optional<Macro> macro(String name) {
    return Optional.ofNullable(macros.get(name.toLowerCase(Locale.ROOT)));
  }

  private static <T> Map<String, T> inAnyCase(Map<String, T> named) {
    Map<String, T> lower = new TreeMap<>();
    named.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return Map.copyOf(lower);
  }
}
