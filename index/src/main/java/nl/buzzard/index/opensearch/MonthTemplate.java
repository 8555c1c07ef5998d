package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.index.document.MentionFields;

/**
 * What every new month looks like. Only the mention itself is kept as it came; all else is there to
 * search, sort and count by. Immutable.
 *
 * @param months the indices it is for
 */
record MonthTemplate(Months months) {

  private static final String ANALYZER = "buzzard";

  /** So far apart are title and body, as in our own index. */
  private static final int GAP_BETWEEN_TITLE_AND_BODY = 100;

  /** The longest pattern our query language lets through fits, every character escaped. */
  private static final int LONGEST_PATTERN = 10_000;

  ObjectNode json() {
    ObjectNode template = Json.object();
    template.set("settings", settings());
    template.set("mappings", mappings());
    template.set("aliases", Json.object(months.alias(), Json.object()));
    ObjectNode json = Json.object("template", template);
    json.set("index_patterns", Json.texts(List.of(months.pattern())));
    return json;
  }

  private static ObjectNode settings() {
    ObjectNode settings = Json.object();
    settings.put("index.number_of_shards", 1);
    settings.put("index.auto_expand_replicas", "0-1");
    settings.put("index.max_regex_length", LONGEST_PATTERN);
    settings.set("analysis", analysis());
    return settings;
  }

  /** Takes apart what {@link StackedWords} put together, and nothing else. */
  private static ObjectNode analysis() {
    ObjectNode positions =
        Json.object()
            .put("type", "simple_pattern_split")
            .put("pattern", StackedWords.BETWEEN_POSITIONS);
    ObjectNode stacked =
        Json.object().put("type", "pattern_capture").put("preserve_original", false);
    stacked.set("patterns", Json.texts(List.of("([^" + StackedWords.BETWEEN_TERMS + "]+)")));
    ObjectNode analyzer = Json.object().put("type", "custom").put("tokenizer", "positions");
    analyzer.set("filter", Json.texts(List.of("stacked")));
    ObjectNode analysis = Json.object("tokenizer", Json.object("positions", positions));
    analysis.set("filter", Json.object("stacked", stacked));
    analysis.set("analyzer", Json.object(ANALYZER, analyzer));
    return analysis;
  }

  private static ObjectNode mappings() {
    ObjectNode mappings = Json.object().put("dynamic", "strict");
    mappings.set("_source", Json.object("includes", Json.texts(List.of(MentionFields.MENTION))));
    mappings.set("properties", properties());
    return mappings;
  }

  private static ObjectNode properties() {
    ObjectNode fields = Json.object();
    fields.set(MentionFields.ID, Json.object().put("type", "keyword"));
    fields.set(MentionFields.TEXT, words());
    fields.set(MentionFields.TITLE, words());
    fields.set(MentionFields.BODY, words());
    fields.set(MentionFields.TITLED, searched());
    fields.set(
        MentionFields.PUBLISHED, Json.object().put("type", "date").put("format", "epoch_millis"));
    for (Measure measure : Measure.values()) {
      fields.set(MentionFields.measured(measure), Json.object().put("type", "double"));
    }
    for (MentionQuery.Field field : MentionQuery.Field.values()) {
      fields.set(MentionFields.searched(field), searched());
    }
    for (CountField field : CountField.values()) {
      fields.set(
          MentionFields.counted(field), Json.object().put("type", "keyword").put("index", false));
    }
    fields.set(
        MentionFields.MENTION,
        Json.object().put("type", "keyword").put("index", false).put("doc_values", false));
    return fields;
  }

  private static ObjectNode words() {
    return Json.object()
        .put("type", "text")
        .put("analyzer", ANALYZER)
        .put("norms", false)
        .put("position_increment_gap", GAP_BETWEEN_TITLE_AND_BODY);
  }

  private static ObjectNode searched() {
    return Json.object().put("type", "keyword").put("doc_values", false);
  }
}
