package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.stream.StreamMessages;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network's own stream, {@code com.atproto.sync.subscribeRepos}, which every server of accounts
 * and every relay has; see atproto.com/specs/sync. Signatures are not checked: who listens to a
 * relay believes it.
 *
 * <p>The cursor is the server and the number it gave to the last event, since every server counts
 * for itself; at another server listening begins with what is new. A server that never gave that
 * number counts anew, and is read from its beginning. Not thread-safe.
 */
final class FirehoseWire implements BlueskyWire {

  private static final Logger log = LoggerFactory.getLogger(FirehoseWire.class);
  private static final String PATH = BlueskyEvent.POSTS + "/";
  private static final long NOWHERE = -1;

  private final JsonApi api;
  private final StreamMessages<FirehoseFrame> messages;
  private final String server;
  private final long from;
  private long at;

  private FirehoseWire(Cursor after, JsonApi api) {
    this.api = api;
    messages = api.messages("CBOR", message -> FirehoseFrame.read(message.bytes()));
    server = api.settings().url().getAuthority();
    from = number(after, server);
    at = from;
  }

  static FirehoseWire after(Cursor cursor, JsonApi api) {
    return new FirehoseWire(cursor, api);
  }

  private static long number(Cursor cursor, String server) {
    String start = server + " ";
    String token = cursor.token();
    return token.startsWith(start) && token.substring(start.length()).matches("\\d{1,18}")
        ? Long.parseLong(token.substring(start.length()))
        : NOWHERE;
  }

  @Override
  public HttpUrl.Builder address() {
    HttpUrl.Builder address = api.at("xrpc/com.atproto.sync.subscribeRepos");
    return from == NOWHERE ? address : address.addQueryParameter("cursor", Long.toString(from));
  }

  @Override
  public List<BlueskyEvent> read(LiveConnection.Message message) throws SourceException {
    FirehoseFrame frame = messages.read(message);
    if (frame == null) {
      return List.of();
    }
    JsonNode body = frame.body();
    at = Math.max(at, body.path("seq").asLong(NOWHERE));
    return switch (frame.kind()) {
      case "#commit" -> commit(body);
      case "#account" ->
          BlueskyEvent.hides(body)
              ? List.of(
                  new BlueskyEvent.Hidden(body.path("did").asText(), body.path("seq").asText()))
              : List.of();
      case "#info" -> {
        log.warn("Stream {}: the server says {}", api.settings().id(), body.path("name").asText());
        yield List.of();
      }
      case "" -> throw error(body.path("error").asText());
      default -> List.of();
    };
  }

  private SourceException error(String name) {
    String host = api.settings().url().getHost();
    if (name.equals("FutureCursor")) {
      at = 0;
      return new SourceException(
          Reason.UNREACHABLE, host + " began to count anew; it is read from its beginning.");
    }
    return new SourceException(
        Reason.UNREACHABLE, host + " broke the stream off with an error of its own.");
  }

  private static List<BlueskyEvent> commit(JsonNode commit) {
    List<JsonNode> posts = new ArrayList<>();
    for (JsonNode operation : commit.path("ops")) {
      if (operation.path("path").asText().startsWith(PATH)) {
        posts.add(operation);
      }
    }
    // Most of what people do is no post: nothing more of it is read.
    return posts.isEmpty() ? List.of() : operations(commit, posts);
  }

  private static List<BlueskyEvent> operations(JsonNode commit, List<JsonNode> operations) {
    String account = commit.path("repo").asText();
    String revision = commit.path("rev").asText();
    Instant time = JsonApi.instant(commit.path("time"));
    List<BlueskyEvent> events = new ArrayList<>();
    for (JsonNode operation : operations) {
      String name = operation.path("path").asText().substring(PATH.length());
      switch (operation.path("action").asText()) {
        case "create", "update" -> {
          JsonNode record = record(commit, operation);
          if (record != null && time != null) {
            events.add(new BlueskyEvent.Written(account, name, revision, record, time));
          }
        }
        case "delete" -> events.add(new BlueskyEvent.Removed(account, name, revision));
        default -> {}
      }
    }
    return events;
  }

  private static @Nullable JsonNode record(JsonNode commit, JsonNode operation) {
    try {
      byte[] archive = commit.path("blocks").binaryValue();
      byte[] link = operation.path("cid").binaryValue();
      if (archive == null || link == null) {
        return null;
      }
      ByteString block = CarBlocks.read(archive).at(link);
      return block == null ? null : FirehoseFrame.record(block);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Cursor at() {
    return at == NOWHERE ? Cursor.START : new Cursor(server + " " + at);
  }
}
