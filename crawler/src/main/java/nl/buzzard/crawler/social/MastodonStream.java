package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.http.StatusException;
import nl.buzzard.crawler.stream.StreamSource;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag, or everything public, of a server with the Mastodon API as it is posted, edited and
 * deleted, by server-sent events; see docs.joinmastodon.org/methods/streaming. Servers want a token
 * for it.
 *
 * <p>The stream itself forgets what nobody heard. So it is opened first, then the timeline is read
 * down to what was seen before, and then what the stream sent meanwhile. Not thread-safe.
 */
final class MastodonStream implements StreamSource {

  private final SourceSettings.Social settings;
  private final StreamTools tools;
  private final JsonApi api;

  MastodonStream(SourceSettings.Social settings, StreamTools tools) {
    this.settings = settings;
    this.tools = tools;
    api = new JsonApi(tools.fetcher(), settings);
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Connection open(Cursor after) throws SourceException, InterruptedException {
    HttpUrl elsewhere = streamingAddress();
    HttpUrl.Builder address = elsewhere == null ? api.at("") : elsewhere.newBuilder();
    if (settings.hashtag() == null) {
      address.addPathSegments("api/v1/streaming/public");
    } else {
      address
          .addPathSegments("api/v1/streaming/hashtag")
          .addQueryParameter("tag", settings.hashtag());
    }
    try {
      LiveConnection connection = tools.connections().events(api.authorised(address));
      return new MastodonConnection(connection, api, tools, after);
    } catch (SourceException e) {
      throw Permissions.plainly(e, settings);
    }
  }

  /** {@return where the server streams from, by its own word; null when that is nowhere else} */
  private @Nullable HttpUrl streamingAddress() throws SourceException, InterruptedException {
    JsonNode instance;
    try {
      instance = api.ask(api.authorised(api.at("api/v2/instance")));
    } catch (SourceException e) {
      if (StatusException.of(e) == 404) {
        return null;
      }
      throw e;
    }
    String told = instance.path("configuration").path("urls").path("streaming").asText();
    HttpUrl address = HttpUrl.parse(told.replaceFirst("^ws", "http"));
    // A token that is shown over TLS must not be shown without it.
    return address != null && address.scheme().equals(settings.url().getScheme()) ? address : null;
  }
}
