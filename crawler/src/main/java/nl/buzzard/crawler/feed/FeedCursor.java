package nl.buzzard.crawler.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.crawler.http.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was read. Immutable.
 *
 * @param feed the address the user configured; a cursor of another address is not ours
 * @param address where the feed lives since its last permanent redirect
 * @param validators what to ask "has it changed?" with
 * @param seen the fingerprints of the entries that are in the feed and were handed out
 */
record FeedCursor(URI feed, URI address, Validators validators, List<String> seen) {

  private static final ObjectMapper JSON = new ObjectMapper();

  FeedCursor {
    seen = List.copyOf(seen);
  }

  /** {@return the cursor in a token; the start of the feed when the token is not one of its own} */
  static FeedCursor read(Cursor cursor, URI feed) {
    FeedCursor start = new FeedCursor(feed, feed, Validators.NONE, List.of());
    if (cursor.token().isEmpty()) {
      return start;
    }
    try {
      JsonNode json = JSON.readTree(cursor.token());
      if (!feed.toString().equals(json.path("feed").asText())) {
        return start;
      }
      String moved = json.path("moved").textValue();
      return new FeedCursor(
          feed,
          moved == null ? feed : URI.create(moved),
          new Validators(json.path("etag").textValue(), json.path("modified").textValue()),
          List.of(json.path("seen").asText().split(" ")));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return start;
    }
  }

  Cursor write() {
    ObjectNode json = JSON.createObjectNode().put("feed", feed.toString());
    put(json, "moved", address.equals(feed) ? null : address.toString());
    put(json, "etag", validators.etag());
    put(json, "modified", validators.lastModified());
    json.put("seen", String.join(" ", seen));
    return new Cursor(json.toString());
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  FeedCursor movedTo(URI newAddress) {
    return new FeedCursor(feed, newAddress, validators, seen);
  }
}
