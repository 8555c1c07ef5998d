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
 * Stories and comments of Hacker News that hold words, by Algolia's {@code search_by_date}, which
 * needs no key; see hn.algolia.com/api.
 *
 * <p>A query gives its newest 1,000 hits only, so the next page is asked for by time instead of by
 * number. Not thread-safe.
 */
final class HackerNewsTimeline extends JsonTimeline {

  private static final int PAGE = 100;

  HackerNewsTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("api/v1/search_by_date")
            .addQueryParameter("query", settings.search())
            .addQueryParameter("tags", "(story,comment)")
            .addQueryParameter("hitsPerPage", Integer.toString(PAGE));
    if (older != null) {
      // Posts of the same second may lie on both pages: they are met twice rather than never.
      address.addQueryParameter("numericFilters", "created_at_i<=" + older);
    }
    JsonNode hits = api.ask(api.request(address), "hits").path("hits");
    List<Post> posts = posts(hits, "/created_at_i");
    String last = hits.path(hits.size() - 1).path("created_at_i").asText();
    return new Slice(posts, hits.size() < PAGE ? null : last);
  }

  @Override
  @Nullable Post post(JsonNode hit) {
    return hit.path("created_at_i").isIntegralNumber()
        ? new Post(hit.path("objectID").asText(), item(hit))
        : null;
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    return api.isMissing(api.request(api.at("api/v1/items").addPathSegment(key)));
  }

  private RawItem item(JsonNode hit) {
    String id = hit.path("objectID").asText();
    boolean comment = hit.path("comment_text").isTextual();
    return new RawItem(
        new Origin(
            settings.id(),
            Platform.FORUM,
            id,
            "https://news.ycombinator.com/item?id=" + id,
            hit.path("story_id").isMissingNode() ? null : hit.path("story_id").asText()),
        new RawItem.Content(
            comment ? null : hit.path("title").textValue(),
            hit.path(comment ? "comment_text" : "story_text").asText(""),
            RawItem.Format.HTML),
        new Author(hit.path("author").textValue(), null, null),
        Instant.ofEpochSecond(hit.path("created_at_i").longValue()),
        clock.instant(),
        new Engagement(
            JsonApi.count(hit.path("points")), null, JsonApi.count(hit.path("num_comments"))),
        List.of(),
        Details.of(comment ? Kind.COMMENT : Kind.POST));
  }
}
