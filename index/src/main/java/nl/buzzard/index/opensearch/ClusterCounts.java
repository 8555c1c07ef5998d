package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Reach;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.opensearch.LargestValues.Adding;
import org.jspecify.annotations.Nullable;

/**
 * Counts in the cluster. Every combination is counted exactly and comes back page by page, ordered
 * by its first value, so that only the largest values are held here; the usual way, the top terms
 * of each part of the cluster, is a guess. Immutable.
 *
 * @param cluster which cluster
 * @param alias which indices
 */
record ClusterCounts(Cluster cluster, String alias) {

  private static final int CELLS_A_PAGE = 10_000;
  private static final String STEP = "step";
  private static final String KNOWN = "known";
  private static final String PEOPLE = "people";
  private static final List<String> KEYS = List.of("first", "second");

  /** {@return the rows of a request} */
  List<Reach> count(Request request, Adding adding) {
    LargestValues largest = new LargestValues(request.most(), adding);
    if (request.by().isEmpty() && request.steps() == null) {
      addAll(request, adding, largest);
    } else {
      addCells(request, adding, largest);
    }
    return largest.rows();
  }

  private void addAll(Request request, Adding adding, LargestValues largest) {
    ObjectNode question = question(request).put("track_total_hits", true);
    question.set("aggs", sums(adding));
    JsonNode answer = cluster.search(alias, question);
    long mentions = answer.path("hits").path("total").path("value").asLong();
    if (mentions > 0) {
      largest.add(row(null, List.of(), mentions, answer.path("aggregations")));
    }
  }

  private void addCells(Request request, Adding adding, LargestValues largest) {
    JsonNode after = null;
    do {
      ObjectNode cells = cells(request, after);
      ObjectNode counted = Json.object("composite", cells);
      counted.set("aggs", sums(adding));
      ObjectNode question = question(request).put("track_total_hits", false);
      question.set("aggs", Json.object("cells", counted));
      JsonNode answer = cluster.search(alias, question).path("aggregations").path("cells");
      for (JsonNode cell : answer.path("buckets")) {
        largest.add(row(cell, request));
      }
      after = answer.get("after_key");
    } while (after != null);
  }

  private static ObjectNode question(Request request) {
    return Json.object("query", OpenSearchQueries.translate(request.query())).put("size", 0);
  }

  /** The first value leads, so that all that is counted under it comes in a row. */
  private static ObjectNode cells(Request request, @Nullable JsonNode after) {
    List<ObjectNode> sources = new ArrayList<>();
    for (int field = 0; field < request.by().size(); field++) {
      sources.add(Json.object(KEYS.get(field), values(request.by().get(field))));
    }
    if (request.steps() != null) {
      sources.add(Json.object(STEP, steps(request.steps())));
    }
    ObjectNode cells = Json.object("sources", Json.list(sources)).put("size", CELLS_A_PAGE);
    return after == null ? cells : cells.set("after", after);
  }

  private static ObjectNode values(CountField field) {
    return Json.object(
        "terms",
        Json.object().put("field", MentionFields.counted(field)).put("missing_bucket", true));
  }

  private static ObjectNode steps(Steps steps) {
    ObjectNode histogram =
        Json.object().put("field", MentionFields.PUBLISHED).put("time_zone", steps.zone().getId());
    return Json.object(
        "date_histogram",
        switch (steps.length()) {
          case MINUTE -> histogram.put("fixed_interval", "1m");
          case FIVE_MINUTES -> histogram.put("fixed_interval", "5m");
          case HOUR -> histogram.put("calendar_interval", "1h");
          case DAY -> histogram.put("calendar_interval", "1d");
          case WEEK -> histogram.put("calendar_interval", "1w");
          case MONTH -> histogram.put("calendar_interval", "1M");
        });
  }

  private static ObjectNode sums(Adding adding) {
    ObjectNode sums = Json.object();
    if (adding == Adding.REACH) {
      ObjectNode reach = Json.object().put("field", MentionFields.measured(Measure.REACH));
      sums.set(KNOWN, Json.object("value_count", reach));
      sums.set(PEOPLE, Json.object("sum", reach));
    }
    return sums;
  }

  private static Reach row(JsonNode cell, Request request) {
    JsonNode key = cell.path("key");
    List<String> values =
        KEYS.subList(0, request.by().size()).stream().map(name -> value(key.path(name))).toList();
    @Nullable Instant start =
        request.steps() == null ? null : Instant.ofEpochMilli(key.path(STEP).asLong());
    return row(start, values, cell.path("doc_count").asLong(), cell);
  }

  private static String value(JsonNode key) {
    return key.isNull() ? "" : key.asText();
  }

  private static Reach row(
      @Nullable Instant start, List<String> keys, long mentions, JsonNode sums) {
    return new Reach(
        start,
        keys,
        mentions,
        sums.path(KNOWN).path("value").asLong(),
        (long) sums.path(PEOPLE).path("value").asDouble());
  }
}
