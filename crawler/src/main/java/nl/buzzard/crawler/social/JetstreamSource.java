package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.stream.StreamSource;
import okhttp3.HttpUrl;

/**
 * Every public post of the AT Protocol's network as it is made, by Jetstream, version 1 of its
 * protocol; see github.com/bluesky-social/jetstream.
 *
 * <p>The cursor is the time of the last event in microseconds. Servers disagree a little about the
 * time, so a new connection goes back {@value #REWIND_MICROS} microseconds; what was handed on
 * already is not handed on again. A server remembers about 36 hours and says nothing of a longer
 * gap. Not thread-safe.
 */
final class JetstreamSource implements StreamSource {

  static final long REWIND_MICROS = 5_000_000;

  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SourceSettings.Social settings;
  private final StreamTools tools;
  private final JsonApi api;
  private final StreamedPosts posts;
  private final JetstreamEvents events;
  private final RecentKeys handedOn = new RecentKeys();

  JetstreamSource(SourceSettings.Social settings, StreamTools tools) {
    this.settings = settings;
    this.tools = tools;
    api = new JsonApi(tools.fetcher(), settings);
    posts = new StreamedPosts(tools.jdbi());
    events = new JetstreamEvents(settings.id(), posts);
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Connection open(Cursor after) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("subscribe").addQueryParameter("wantedCollections", JetstreamEvents.COLLECTION);
    long at = micros(after);
    if (at > 0) {
      address.addQueryParameter("cursor", Long.toString(Math.max(0, at - REWIND_MICROS)));
    }
    return new Listening(tools.connections().webSocket(api.request(address)), at);
  }

  private static long micros(Cursor cursor) {
    String token = cursor.token();
    return token.matches("\\d{1,18}") ? Long.parseLong(token) : 0;
  }

  private final class Listening implements Connection {

    private final LiveConnection connection;
    private final StreamJson json = new StreamJson(api);
    private long at;

    Listening(LiveConnection connection, long at) {
      this.connection = connection;
      this.at = at;
    }

    @Override
    public Source.Page next() throws SourceException, InterruptedException {
      List<RawItem> items = new ArrayList<>();
      List<StreamedPosts.Streamed> streamed = new ArrayList<>();
      for (LiveConnection.Message message : connection.next(MOST, PATIENCE)) {
        JsonNode event = json.read(message.text());
        if (event != null) {
          refuseError(event);
          take(event, items, streamed);
          // Rewound events must not take the cursor back.
          at = Math.max(at, event.path("time_us").asLong());
        }
      }
      posts.remember(id(), streamed);
      return new Source.Page(
          items, at == 0 ? Cursor.START : new Cursor(Long.toString(at)), Source.Ending.CAUGHT_UP);
    }

    private void take(JsonNode event, List<RawItem> items, List<StreamedPosts.Streamed> streamed) {
      for (JetstreamEvents.Told told : events.read(event, tools.clock().instant())) {
        RawItem item = told.item();
        if ((item.isRemoval() || tools.wanted().test(item)) && handedOn.add(told.key())) {
          items.add(item);
          Optional.ofNullable(told.writer())
              .ifPresent(writer -> {
                String uri = Objects.requireNonNull(item.origin().nativeId());
                streamed.add(new StreamedPosts.Streamed(uri, uri, writer));
              });
        }
      }
    }

    private void refuseError(JsonNode event) throws SourceException {
      if (event.path("error").isTextual()) {
        throw new SourceException(
            Reason.UNREACHABLE,
            settings.url().getHost() + " broke the stream off with an error of its own.");
      }
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
