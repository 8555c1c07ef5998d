package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A search of Threads, by its keyword search with a user's token; see
 * developers.facebook.com/documentation/threads/keyword-search. Not thread-safe.
 */
final class ThreadsTimeline extends JsonTimeline {

  private static final String PAGE = "50";
  private static final String FIELDS =
      "id,text,permalink,timestamp,username,is_reply,is_quote_post,root_post";

  ThreadsTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("keyword_search")
            .addQueryParameter("q", Objects.requireNonNull(settings.search()))
            .addQueryParameter("search_type", "RECENT")
            .addQueryParameter("fields", FIELDS)
            .addQueryParameter("limit", PAGE);
    if (older != null) {
      address.addQueryParameter("after", older);
    }
    JsonNode answer = api.ask(api.authorised(address), "data");
    List<Post> posts = posts(answer.path("data"), "/timestamp");
    JsonNode next = answer.path("paging").path("cursors").path("after");
    return new Slice(posts, posts.isEmpty() ? null : next.textValue());
  }

  @Override
  @Nullable Post post(JsonNode post) {
    Instant made = MetaTimeline.time(post.path("timestamp"));
    return made == null ? null : new Post(post.path("id").asText(), item(post, made));
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    return api.isMissing(api.authorised(api.at("").addPathSegment(key)));
  }

  private RawItem item(JsonNode post, Instant made) {
    String id = post.path("id").asText();
    String root = post.path("root_post").path("id").textValue();
    return new RawItem(
        new Origin(
            settings.id(),
            settings.service().platform(),
            id,
            post.path("permalink").textValue(),
            root),
        new RawItem.Content(null, post.path("text").asText(), RawItem.Format.PLAIN),
        new Author(post.path("username").textValue(), null, null),
        made,
        clock.instant(),
        Engagement.UNKNOWN,
        List.of(),
        Details.of(kind(post)));
  }

  private static Kind kind(JsonNode post) {
    if (post.path("is_reply").asBoolean()) {
      return Kind.REPLY;
    }
    return post.path("is_quote_post").asBoolean() ? Kind.QUOTE : Kind.POST;
  }
}
