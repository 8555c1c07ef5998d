package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.FetchRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag timeline, or the public one, of a server with the Mastodon API: {@code GET
 * /api/v1/timelines/tag/:hashtag} and {@code /public}, see docs.joinmastodon.org.
 *
 * <p>One server sees its part of the network only, so name several; a post is known by its {@code
 * uri}, which is the same on all of them. Posts that are not public, and those of people who ask
 * not to be indexed, are passed over. Not thread-safe.
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
    JsonNode statuses = api.ask(authorised(address));
    List<Post> posts = new ArrayList<>();
    Instant now = clock.instant();
    String last = null;
    for (JsonNode status : statuses) {
      last = status.path("id").asText();
      Instant created = JsonApi.instant(status.path("created_at"));
      if (created != null && mayBeRead(status)) {
        posts.add(new Post(last, item(status, created, now)));
      }
    }
    return new Slice(posts, statuses.size() < PAGE ? null : last);
  }

  private FetchRequest authorised(HttpUrl.Builder address) {
    FetchRequest request = api.request(address);
    return settings.token() == null
        ? request
        : request.with("Authorization", "Bearer " + settings.token().reveal());
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    return api.isMissing(authorised(api.at("api/v1/statuses").addPathSegment(key)));
  }

  private static boolean mayBeRead(JsonNode status) {
    return status.path("visibility").asText("public").equals("public")
        && !status.path("account").path("noindex").asBoolean()
        && !status.path("reblog").isObject();
  }

  private RawItem item(JsonNode status, Instant created, Instant now) {
    JsonNode account = status.path("account");
    String warning = status.path("spoiler_text").asText();
    return new RawItem(
        new Origin(
            settings.id(),
            Platform.MASTODON,
            status.path("uri").asText(),
            status.path("url").textValue(),
            status.path("in_reply_to_id").textValue()),
        new RawItem.Content(
            warning.isBlank() ? null : warning,
            status.path("content").asText(),
            RawItem.Format.HTML),
        new Author(
            account.path("acct").textValue(),
            account.path("display_name").textValue(),
            JsonApi.count(account.path("followers_count"))),
        created,
        now,
        new Engagement(
            JsonApi.count(status.path("favourites_count")),
            JsonApi.count(status.path("reblogs_count")),
            JsonApi.count(status.path("replies_count"))),
        List.of(),
        Details.of(status.path("in_reply_to_id").isTextual() ? Kind.REPLY : Kind.POST));
  }
}
