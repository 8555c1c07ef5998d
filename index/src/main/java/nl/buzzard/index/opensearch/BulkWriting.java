package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * Keeps mentions in their months, many at a time.
 *
 * <p>The key of a mention is the same in every month, so one that is sent again replaces itself;
 * where its month changed, what is left in the former month is taken away after the new one is
 * safe. Stopped in between, the same batch sent again ends the same. Thread-safe.
 */
final class BulkWriting {

  private static final int MOST_BYTES_AT_ONCE = 8 << 20;
  private static final int MOST_KEYS_AT_ONCE = 4_000;
  private static final int NOT_FOUND = 404;
  private static final int TOO_BUSY = 429;
  private static final int FIRST_ERROR = 300;
  private static final int FIRST_FAULT_OF_THE_CLUSTER = 500;

  private final Cluster cluster;
  private final Months months;
  private final MentionLines lines = new MentionLines();

  BulkWriting(Cluster cluster, Months months) {
    this.cluster = cluster;
    this.months = months;
  }

  /**
   * Replaces mentions by identity and lets every later question see them.
   *
   * @throws UncheckedIOException if the cluster cannot write now
   * @throws MentionRefusedException if it will never take one of them
   */
  synchronized void write(List<EnrichedMention> batch) {
    Map<String, EnrichedMention> lastOfEach = new LinkedHashMap<>();
    batch.forEach(mention -> lastOfEach.put(Place.key(mention.id()), mention));
    List<String> keys = List.copyOf(lastOfEach.keySet());
    for (int from = 0; from < keys.size(); from += MOST_KEYS_AT_ONCE) {
      Map<String, EnrichedMention> part = new LinkedHashMap<>();
      keys.subList(from, Math.min(keys.size(), from + MOST_KEYS_AT_ONCE))
          .forEach(key -> part.put(key, lastOfEach.get(key)));
      writePart(part);
    }
  }

  private void writePart(Map<String, EnrichedMention> part) {
    List<Place> elsewhere = elsewhere(part);
    send(
        part.entrySet().parallelStream()
            .map(entry -> lines.keep(place(entry.getKey(), entry.getValue()), entry.getValue()))
            .toList());
    send(elsewhere.stream().map(BulkWriting::takeAway).toList());
  }

  private Place place(String key, EnrichedMention mention) {
    return new Place(months.index(mention.mention().published()), key);
  }

  /** {@return where these mentions are kept now, other than where they will be} */
  private List<Place> elsewhere(Map<String, EnrichedMention> part) {
    ObjectNode ids = Json.object("values", Json.texts(part.keySet()));
    ObjectNode question =
        Json.object("query", Json.object("ids", ids))
            .put("size", 2 * MOST_KEYS_AT_ONCE)
            .put("_source", false);
    question.set("sort", Json.texts(List.of("_doc")));
    JsonNode hits = cluster.search(months.alias(), question).path("hits").path("hits");
    return Json.members(hits).stream()
        .map(Place::of)
        .filter(kept -> {
          EnrichedMention mention = part.get(kept.key());
          return mention != null && !kept.equals(place(kept.key(), mention));
        })
        .toList();
  }

  private static byte[] takeAway(Place place) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(Json.write(Json.object("delete", place.json())));
    line.write('\n');
    return line.toByteArray();
  }

  private void send(Collection<byte[]> actions) {
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    for (byte[] action : actions) {
      if (together.size() > 0 && together.size() + action.length > MOST_BYTES_AT_ONCE) {
        send(together);
      }
      together.writeBytes(action);
    }
    if (together.size() > 0) {
      send(together);
    }
  }

  private void send(ByteArrayOutputStream together) {
    JsonNode answer = cluster.bulk(together.toByteArray());
    together.reset();
    if (answer.path("errors").asBoolean()) {
      check(failed(answer));
    }
  }

  private static List<JsonNode> failed(JsonNode answer) {
    List<JsonNode> failed = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      JsonNode result = item.elements().next();
      int status = result.path("status").asInt();
      if (status >= FIRST_ERROR && !(status == NOT_FOUND && item.has("delete"))) {
        failed.add(result);
      }
    }
    return failed;
  }

  /** A busy cluster takes the same batch later; what it does not understand it never takes. */
  private static void check(List<JsonNode> failed) {
    for (JsonNode result : failed) {
      int status = result.path("status").asInt();
      String kind = result.path("error").path("type").asText();
      if (status == TOO_BUSY || status >= FIRST_FAULT_OF_THE_CLUSTER) {
        throw new UncheckedIOException(
            "OpenSearch could not write " + failed.size() + " mentions now (" + kind + ").",
            new IOException("status " + status));
      }
    }
    if (!failed.isEmpty()) {
      JsonNode first = failed.getFirst();
      throw new MentionRefusedException(
          failed.size(), first.path("_id").asText(), first.path("error").path("type").asText());
    }
  }
}
