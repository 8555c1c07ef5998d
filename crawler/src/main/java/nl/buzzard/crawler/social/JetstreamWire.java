package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.stream.StreamMessages;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jetstream, which tells of the network in JSON, in both versions of its protocol; see
 * github.com/bluesky-social/jetstream.
 *
 * <p>The cursor is the time of the last event in microseconds, which both versions take and which
 * means the same on every server. Servers disagree a little about the time, so a new connection
 * goes back {@value #REWIND_MICROS} microseconds; what comes twice has to be known again. A server
 * remembers about 36 hours; version 1 says nothing of a longer gap. Not thread-safe.
 */
final class JetstreamWire implements BlueskyWire {

  static final long REWIND_MICROS = 5_000_000;

  private static final Logger log = LoggerFactory.getLogger(JetstreamWire.class);

  /** The two versions: the second is a stream of the protocol's own kind. */
  private enum Version {
    ONE,
    TWO
  }

  private final Version version;
  private final JsonApi api;
  private final StreamMessages<JsonNode> messages;
  private final long from;
  private long at;

  private JetstreamWire(Version version, Cursor after, JsonApi api) {
    this.version = version;
    this.api = api;
    messages = api.messages();
    from = micros(after);
    at = from;
  }

  static JetstreamWire one(Cursor after, JsonApi api) {
    return new JetstreamWire(Version.ONE, after, api);
  }

  static JetstreamWire two(Cursor after, JsonApi api) {
    return new JetstreamWire(Version.TWO, after, api);
  }

  private static long micros(Cursor cursor) {
    String token = cursor.token();
    return token.matches("\\d{1,18}") ? Long.parseLong(token) : 0;
  }

  @Override
  public HttpUrl.Builder address() {
    HttpUrl.Builder address =
        switch (version) {
          case ONE ->
              api.at("subscribe").addQueryParameter("wantedCollections", BlueskyEvent.POSTS);
          case TWO ->
              api.at("xrpc/network.bsky.jetstream.subscribeEvents")
                  .addQueryParameter("kinds", "commit")
                  .addQueryParameter("kinds", "account")
                  .addQueryParameter("collections", BlueskyEvent.POSTS);
        };
    if (from > 0) {
      address.addQueryParameter("cursor", Long.toString(Math.max(0, from - REWIND_MICROS)));
    }
    return address;
  }

  @Override
  public List<BlueskyEvent> read(LiveConnection.Message message) throws SourceException {
    JsonNode event = messages.read(message);
    if (event == null) {
      return List.of();
    }
    if (event.path("error").isTextual()) {
      throw new SourceException(
          Reason.UNREACHABLE,
          api.settings().url().getHost() + " broke the stream off with an error of its own.");
    }
    BlueskyEvent told =
        switch (version) {
          case ONE -> one(event);
          case TWO -> two(event.path("payload"));
        };
    return told == null ? List.of() : List.of(told);
  }

  private @Nullable BlueskyEvent one(JsonNode event) {
    long micros = event.path("time_us").asLong();
    passed(micros);
    return switch (event.path("kind").asText()) {
      case "commit" ->
          commit(event.path("did").asText(), event.path("commit"), instantOfMicros(micros));
      case "account" -> account(event);
      default -> null;
    };
  }

  private @Nullable BlueskyEvent two(JsonNode event) {
    JsonNode seen = event.has("witnessedAt") ? event.path("witnessedAt") : event.path("time");
    Instant time = JsonApi.instant(seen);
    if (time != null) {
      passed(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
    String type = event.path("$type").asText();
    return switch (type.substring(type.indexOf('#') + 1)) {
      case "commit" -> time == null ? null : commit(event.path("did").asText(), event, time);
      case "account" -> account(event);
      case "info" -> {
        log.warn("Stream {}: the server says {}", api.settings().id(), event.path("name").asText());
        yield null;
      }
      default -> null;
    };
  }

  private static @Nullable BlueskyEvent commit(String account, JsonNode commit, Instant time) {
    String name = commit.path("rkey").asText();
    if (!commit.path("collection").asText().equals(BlueskyEvent.POSTS) || name.isEmpty()) {
      return null;
    }
    String revision = commit.path("rev").asText();
    return switch (commit.path("operation").asText()) {
      case "create", "update" ->
          new BlueskyEvent.Written(account, name, revision, commit.path("record"), time);
      case "delete" -> new BlueskyEvent.Removed(account, name, revision);
      default -> null;
    };
  }

  private static @Nullable BlueskyEvent account(JsonNode event) {
    JsonNode account = event.path("account");
    return BlueskyEvent.hides(account)
        ? new BlueskyEvent.Hidden(event.path("did").asText(), account.path("seq").asText())
        : null;
  }

  /** Rewound events must not take the cursor back. */
  private void passed(long micros) {
    at = Math.max(at, micros);
  }

  private static Instant instantOfMicros(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Override
  public Cursor at() {
    return at == 0 ? Cursor.START : new Cursor(Long.toString(at));
  }
}
