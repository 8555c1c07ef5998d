package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag timeline, or the public one, of a server with the Mastodon API: {@code GET
 * /api/v1/timelines/tag/:hashtag} and {@code /public}, see docs.joinmastodon.org.
 *
 * <p>One server sees its part of the network only, so name several; a post is known by its {@code
 * uri}, which is the same on all of them. Not thread-safe.
 */
final class MastodonTimeline implements Timeline {

  private static final int PAGE = 40;

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final InstantSource clock;

  MastodonTimeline(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        settings.hashtag() == null
            ? api.at("api/v1/timelines/public")
            : api.at("api/v1/timelines/tag").addPathSegment(settings.hashtag());
    address.addQueryParameter("limit", Integer.toString(PAGE));
    if (older != null) {
      address.addQueryParameter("max_id", older);
    }
    JsonNode statuses = api.ask(api.authorised(address));
    if (!statuses.isArray()) {
      throw api.malformed("sent no list of posts; its interface may have changed", null);
    }
    List<Post> posts = new ArrayList<>();
    Instant now = clock.instant();
    String last = null;
    for (JsonNode status : api.readable(statuses, "/created_at")) {
      last = status.path("id").asText();
      MastodonStatus.read(status, settings.id(), now).ifPresent(posts::add);
    }
    return new Slice(posts, statuses.size() < PAGE ? null : last);
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    return api.isMissing(api.authorised(api.at("api/v1/statuses").addPathSegment(key)));
  }
}
