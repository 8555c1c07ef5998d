package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.index.document.MentionCodec;
import nl.buzzard.index.document.MentionFields;

/**
 * Reads pages of mentions from the cluster, newest first and equal times by identity.
 *
 * <p>The place a page ends is the time and identity of its last mention, written {@code time/id}:
 * the next page follows it, however deep, and the cluster need not remember anybody. Immutable and
 * thread-safe.
 */
final class ClusterPages {

  private final Cluster cluster;
  private final String alias;
  private final MentionCodec codec = new MentionCodec();

  ClusterPages(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  Optional<EnrichedMention> find(MentionId id) {
    ObjectNode question =
        Json.object("query", OpenSearchQueries.term(MentionFields.ID, id.value())).put("size", 1);
    return hits(cluster.search(alias, question)).stream().findFirst().map(this::read);
  }

  Hits page(MentionQuery query, Paging paging) {
    ObjectNode question =
        Json.object("query", OpenSearchQueries.translate(query))
            .put("track_total_hits", true)
            .put("size", paging.limit() + 1);
    question.set("sort", order());
    if (paging.after() != null) {
      question.set("search_after", placeAfter(paging.after()));
    }
    JsonNode answer = cluster.search(alias, question);
    List<JsonNode> hits = hits(answer);
    int shown = Math.min(hits.size(), paging.limit());
    return new Hits(
        hits.subList(0, shown).stream().map(this::read).toList(),
        answer.path("hits").path("total").path("value").asLong(),
        hits.size() > shown ? place(hits.get(shown - 1)) : null);
  }

  long count(MentionQuery query) {
    ObjectNode question =
        Json.object("query", OpenSearchQueries.translate(query))
            .put("track_total_hits", true)
            .put("size", 0);
    return cluster.search(alias, question).path("hits").path("total").path("value").asLong();
  }

  private static List<JsonNode> hits(JsonNode answer) {
    return Json.members(answer.path("hits").path("hits"));
  }

  private EnrichedMention read(JsonNode hit) {
    return codec.read(hit.path("_source").path(MentionFields.MENTION).asText());
  }

  private static JsonNode order() {
    return Json.list(
        List.of(
            Json.object().put(MentionFields.PUBLISHED, "desc"),
            Json.object().put(MentionFields.ID, "asc")));
  }

  private static String place(JsonNode hit) {
    return hit.path("sort").path(0).asLong() + "/" + hit.path("sort").path(1).asText();
  }

  private static ArrayNode placeAfter(String after) {
    int slash = after.indexOf('/');
    try {
      return JsonNodeFactory.instance
          .arrayNode()
          .add(Long.parseLong(after, 0, Math.max(slash, 0), 10))
          .add(after.substring(slash + 1));
    } catch (NumberFormatException foreign) {
      throw new IllegalArgumentException("not the place a page ended: " + after, foreign);
    }
  }
}
