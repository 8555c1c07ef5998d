package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one account of the AT Protocol's network, by {@code app.bsky.feed.getAuthorFeed},
 * which needs no key; see docs.bsky.app. Not thread-safe.
 */
final class BlueskyTimeline extends JsonTimeline {

  private static final String PAGE = "100";

  BlueskyTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("xrpc/app.bsky.feed.getAuthorFeed")
            .addQueryParameter("actor", settings.account())
            .addQueryParameter("limit", PAGE);
    if (older != null) {
      address.addQueryParameter("cursor", older);
    }
    JsonNode answer = api.ask(api.request(address), "feed");
    List<Post> posts = posts(answer.path("feed"), "/post/indexedAt");
    return new Slice(posts, answer.path("cursor").textValue());
  }

  @Override
  @Nullable Post post(JsonNode entry) {
    JsonNode post = entry.path("post");
    Instant indexed = JsonApi.instant(post.path("indexedAt"));
    return indexed == null || entry.path("reason").isObject()
        ? null
        : new Post(post.path("uri").asText(), item(post, indexed));
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    HttpUrl.Builder address = api.at("xrpc/app.bsky.feed.getPosts").addQueryParameter("uris", key);
    return api.ask(api.request(address), "posts").path("posts").isEmpty();
  }

  /**
   * The instant of indexing orders the feed; that of the record is the writer's own and may be any.
   */
  private RawItem item(JsonNode post, Instant indexed) {
    String uri = post.path("uri").asText();
    JsonNode author = post.path("author");
    JsonNode record = post.path("record");
    String handle = author.path("handle").asText();
    return new RawItem(
        new Origin(
            settings.id(),
            Platform.BLUESKY,
            uri,
            "https://bsky.app/profile/"
                + handle
                + "/post/"
                + uri.substring(uri.lastIndexOf('/') + 1),
            record.path("reply").path("root").path("uri").textValue()),
        new RawItem.Content(null, record.path("text").asText(), RawItem.Format.PLAIN),
        new Author(handle, author.path("displayName").textValue(), null),
        indexed,
        clock.instant(),
        new Engagement(
            JsonApi.count(post.path("likeCount")),
            JsonApi.count(post.path("repostCount")),
            JsonApi.count(post.path("replyCount"))),
        List.of(),
        Details.of(kind(record)));
  }

  /** {@return what sort of contribution a record of a post is} */
  static Kind kind(JsonNode record) {
    if (record.path("reply").isObject()) {
      return Kind.REPLY;
    }
    return record.path("embed").path("record").isObject() ? Kind.QUOTE : Kind.POST;
  }
}
