package nl.buzzard.crawler.social;

import java.util.List;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import okhttp3.HttpUrl;

/**
 * A way in which a server tells of the AT Protocol's network, for one connection: where it is
 * opened, what its messages say, and how far it got. Not thread-safe.
 */
interface BlueskyWire {

  /** Makes the wire of a connection. */
  interface Maker {

    /** {@return a wire that goes on after a cursor, which may be another wire's} */
    BlueskyWire after(Cursor cursor, JsonApi api);
  }

  /** {@return where the connection is opened} */
  HttpUrl.Builder address();

  /**
   * {@return what a message tells of posts, possibly nothing}
   *
   * @throws SourceException if it tells that the stream is over, or the stream makes no sense
   */
  List<BlueskyEvent> read(LiveConnection.Message message) throws SourceException;

  /** {@return where to go on after everything that was read} */
  Cursor at();
}
