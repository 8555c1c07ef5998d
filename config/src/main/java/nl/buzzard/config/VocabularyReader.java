package nl.buzzard.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.query.Vocabulary;
import nl.buzzard.core.query.Vocabulary.Macro;
import org.jspecify.annotations.Nullable;

/** Reads the lists and macros of {@code queries.yml}, which every query may name. */
final class VocabularyReader {

  static final List<String> LIST_KEYS = List.of("name", "words");
  static final List<String> MACRO_KEYS = List.of("name", "parameters", "query");

  private static final Format<String> DOLLAR_NAME =
      Format.of(
          "a name of letters, digits, - and _, to be written behind a $ in queries",
          text -> Optional.of(text).filter(name -> name.matches("[\\p{L}\\p{Nd}_-]{1,60}")));

  private static final Format<String> WORDS =
      Format.of("a word or a phrase", text -> Optional.of(text).filter(word -> !word.isBlank()));

  private static final Format<String> ANYTHING = Format.of("a name", Optional::of);

  private final Names names = new Names();
  private final Map<String, YamlMap> macros = new LinkedHashMap<>();

  /**
   * {@return the lists and macros of a file}
   *
   * @param brandNames the names of the brands
   */
  Vocabulary read(YamlFile file, YamlMap root, Set<String> brandNames) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (YamlMap entry : root.maps("lists", LIST_KEYS)) {
      String name = name(file, entry);
      List<String> words = entry.requiredList("words", WORDS);
      if (name != null) {
        lists.put(name, words);
      }
    }
    Map<String, Macro> filled = new LinkedHashMap<>();
    for (YamlMap entry : root.maps("macros", MACRO_KEYS)) {
      String name = name(file, entry);
      List<String> parameters = entry.list("parameters", DOLLAR_NAME);
      YamlText query = entry.requiredText("query", "a query with $parameter where a gap is");
      if (name != null && query != null) {
        filled.put(name, new Macro(parameters, query.value()));
        macros.put(name, entry);
      }
    }
    return new Vocabulary(lists, filled, brandNames);
  }

  private @Nullable String name(YamlFile file, YamlMap entry) {
    String name = entry.required("name", DOLLAR_NAME);
    names.give(file, entry, name);
    return name;
  }

  /** Notes every macro that is no query, however its gaps are filled. */
  void check(QuerySyntax syntax) {
    macros.forEach((name, entry) -> check(entry, name, syntax));
  }

  private static void check(YamlMap entry, String name, QuerySyntax syntax) {
    List<String> parameters = entry.list("parameters", ANYTHING);
    String gaps =
        parameters.isEmpty()
            ? ""
            : parameters.stream()
                .map(parameter -> "word")
                .collect(Collectors.joining(", ", "(", ")"));
    try {
      syntax.parse("$" + name + gaps);
    } catch (QueryException e) {
      entry.fault("query", "'query' cannot be understood: " + e.getMessage());
    }
  }
}
