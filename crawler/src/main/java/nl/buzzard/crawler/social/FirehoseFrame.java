package nl.buzzard.crawler.social;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A frame of an event stream of the AT Protocol: two objects of DAG-CBOR behind each other; see
 * atproto.com/specs/event-stream. Immutable.
 *
 * @param kind the type of the message, such as {@code #commit}; empty for an error
 * @param body what it says
 */
record FirehoseFrame(String kind, JsonNode body) {

  private static final ObjectMapper CBOR = new CBORMapper();

  private static final int MESSAGE = 1;
  private static final int ERROR = -1;

  /** {@return what a frame holds; null when it is none} */
  static @Nullable FirehoseFrame read(ByteString bytes) {
    try (JsonParser parser = CBOR.createParser(bytes.toByteArray())) {
      JsonNode header = CBOR.readTree(parser);
      JsonNode body = CBOR.readTree(parser);
      if (header == null || body == null || !body.isObject()) {
        return null;
      }
      return switch (header.path("op").asInt()) {
        case MESSAGE -> new FirehoseFrame(header.path("t").asText(), body);
        case ERROR -> new FirehoseFrame("", body);
        default -> null;
      };
    } catch (IOException e) {
      return null;
    }
  }

  /** {@return a record as a repository holds it; null when it is none} */
  static @Nullable JsonNode record(ByteString block) {
    try {
      JsonNode record = CBOR.readTree(block.toByteArray());
      return record != null && record.isObject() ? record : null;
    } catch (IOException e) {
      return null;
    }
  }
}
