package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a stream. One that is no JSON is passed over, since asking for it again
 * would bring it again; a stream of nothing else is given up. Not thread-safe.
 */
final class StreamJson {

  private static final int MOST_IN_A_ROW = 100;

  private final JsonApi api;
  private int unreadable;

  StreamJson(JsonApi api) {
    this.api = api;
  }

  /**
   * {@return what a message says; null when it is to be passed over}
   *
   * @throws SourceException if the stream makes no sense at all
   */
  @Nullable JsonNode read(String message) throws SourceException {
    JsonNode json = JsonApi.read(message);
    unreadable = json == null ? unreadable + 1 : 0;
    if (unreadable == MOST_IN_A_ROW) {
      throw api.malformed("sent something else than JSON; check the address", null);
    }
    return json;
  }
}
