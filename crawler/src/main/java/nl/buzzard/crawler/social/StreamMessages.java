package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a stream. One that cannot be read is passed over, since asking for it again
 * would bring it again; a stream of nothing else is given up. Not thread-safe.
 *
 * @param <T> what a message says
 */
final class StreamMessages<T> {

  private static final int MOST_IN_A_ROW = 100;

  private final JsonApi api;
  private final String form;
  private final Reader<T> reader;
  private int unreadable;

  /**
   * @param api whose stream it is
   * @param form what its messages are written in
   * @param reader reads one
   */
  StreamMessages(JsonApi api, String form, Reader<T> reader) {
    this.api = api;
    this.form = form;
    this.reader = reader;
  }

  /** {@return a reader of messages in JSON} */
  static StreamMessages<JsonNode> json(JsonApi api) {
    return new StreamMessages<>(api, "JSON", message -> JsonApi.read(message.text()));
  }

  /**
   * {@return what a message says; null when it is to be passed over}
   *
   * @throws SourceException if the stream makes no sense at all
   */
  @Nullable T read(LiveConnection.Message message) throws SourceException {
    T said = reader.read(message);
    unreadable = said == null ? unreadable + 1 : 0;
    if (unreadable == MOST_IN_A_ROW) {
      throw api.malformed("sent something else than " + form + "; check the address", null);
    }
    return said;
  }

  /** Reads one message. */
  interface Reader<T> {

    /** {@return what it says; null when it cannot be read} */
    @Nullable T read(LiveConnection.Message message);
  }
}
