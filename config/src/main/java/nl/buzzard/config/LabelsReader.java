package nl.buzzard.config;

import java.util.List;
import java.util.Objects;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Reads the labels of {@code queries.yml}. */
final class LabelsReader {

  static final List<String> LABEL_KEYS = List.of("name", "query", "hide");

  private final QueryReader queries;
  private final Names names = new Names();

  /**
   * @param queries reads what a mention must answer
   */
  LabelsReader(QueryReader queries) {
    this.queries = queries;
  }

  List<LabelRule> read(YamlFile file, YamlMap root) {
    return root.maps("labels", LABEL_KEYS).stream()
        .map(entry -> label(file, entry))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable LabelRule label(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    names.give(file, entry, name);
    MentionQuery query = queries.read(file, entry);
    boolean hides = entry.optional("hide", Formats.TRUE_OR_FALSE, false);
    return name == null || query == null ? null : new LabelRule(name, query, hides);
  }
}
