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
 * Posts of Reddit that hold words, by {@code /search} of its API with the owner's own token; see
 * reddit.com/dev/api. Reddit gives new keys to nobody without its approval. Not thread-safe.
 */
final class RedditTimeline extends JsonTimeline {

  private static final String PAGE = "100";
  private static final String COMMENT = "t1";

  RedditTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("search")
            .addQueryParameter("q", settings.search())
            .addQueryParameter("sort", "new")
            .addQueryParameter("limit", PAGE)
            .addQueryParameter("raw_json", "1");
    if (older != null) {
      address.addQueryParameter("after", older);
    }
    JsonNode listing = api.ask(api.authorised(address), "data").path("data");
    JsonNode things = listing.path("children");
    if (!things.isArray()) {
      throw api.malformed("sent no list of posts; its interface may have changed", null);
    }
    List<Post> posts = posts(things, "/data/created_utc");
    return new Slice(posts, listing.path("after").textValue());
  }

  @Override
  @Nullable Post post(JsonNode thing) {
    JsonNode post = thing.path("data");
    return post.path("created_utc").isNumber() && !isWithdrawn(post)
        ? new Post(post.path("name").asText(), item(thing))
        : null;
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    HttpUrl.Builder address = api.at("api/info").addQueryParameter("id", key);
    JsonNode things = api.ask(api.authorised(address), "data").path("data").path("children");
    return things.isEmpty() || isWithdrawn(things.path(0).path("data"));
  }

  /** Reddit keeps the place of what was taken away, and these words in it. */
  private static boolean isWithdrawn(JsonNode post) {
    String words = post.path(post.has("body") ? "body" : "selftext").asText();
    return words.equals("[deleted]") || words.equals("[removed]");
  }

  private RawItem item(JsonNode thing) {
    boolean comment = thing.path("kind").asText().equals(COMMENT);
    JsonNode post = thing.path("data");
    return new RawItem(
        new Origin(
            settings.id(),
            Platform.FORUM,
            post.path("name").asText(),
            "https://www.reddit.com" + path(post),
            post.path("link_id").textValue()),
        new RawItem.Content(
            post.path("title").textValue(),
            post.path(comment ? "body" : "selftext").asText(),
            RawItem.Format.PLAIN),
        new Author(post.path("author").textValue(), null, null),
        Instant.ofEpochSecond(post.path("created_utc").longValue()),
        clock.instant(),
        new Engagement(
            JsonApi.count(post.path("ups")), null, JsonApi.count(post.path("num_comments"))),
        List.of(),
        Details.of(comment ? Kind.COMMENT : Kind.POST));
  }

  private static String path(JsonNode post) {
    String told = post.path("permalink").textValue();
    return told != null
        ? told
        : "/comments/"
            + post.path("link_id").asText().replaceFirst("^t3_", "")
            + "/_/"
            + post.path("id").asText();
  }
}
