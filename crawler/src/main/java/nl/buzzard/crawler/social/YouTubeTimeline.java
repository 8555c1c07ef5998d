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
 * The comments on a channel of YouTube and on everything it shows, by {@code commentThreads.list}
 * of its Data API, version 3; a page costs one of the 10,000 units a key has for a day. See
 * developers.google.com/youtube/v3. Not thread-safe.
 */
final class YouTubeTimeline extends JsonTimeline {

  private static final String PAGE = "100";

  YouTubeTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        keyed("commentThreads")
            .addQueryParameter("part", "snippet")
            .addQueryParameter("allThreadsRelatedToChannelId", settings.account())
            .addQueryParameter("order", "time")
            .addQueryParameter("textFormat", "plainText")
            .addQueryParameter("maxResults", PAGE);
    if (older != null) {
      address.addQueryParameter("pageToken", older);
    }
    JsonNode answer = api.ask(api.request(address), "items");
    List<Post> posts = posts(answer.path("items"), "/snippet/topLevelComment");
    return new Slice(posts, answer.path("nextPageToken").textValue());
  }

  @Override
  @Nullable Post post(JsonNode thread) {
    JsonNode comment = thread.path("snippet").path("topLevelComment");
    JsonNode replies = thread.path("snippet").path("totalReplyCount");
    Instant published = JsonApi.instant(comment.path("snippet").path("publishedAt"));
    return published == null
        ? null
        : new Post(comment.path("id").asText(), item(comment, replies, published));
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        keyed("comments").addQueryParameter("part", "id").addQueryParameter("id", key);
    return api.ask(api.request(address), "items").path("items").isEmpty();
  }

  private HttpUrl.Builder keyed(String path) {
    HttpUrl.Builder address = api.at(path);
    return settings.token() == null
        ? address
        : address.addQueryParameter("key", settings.token().reveal());
  }

  private RawItem item(JsonNode comment, JsonNode replies, Instant published) {
    String id = comment.path("id").asText();
    JsonNode snippet = comment.path("snippet");
    String video = snippet.path("videoId").textValue();
    String place =
        video == null
            ? "https://www.youtube.com/channel/" + settings.account() + "/community?lc=" + id
            : "https://www.youtube.com/watch?v=" + video + "&lc=" + id;
    String text = snippet.path("textOriginal").textValue();
    return new RawItem(
        new Origin(settings.id(), settings.service().platform(), id, place, video),
        new RawItem.Content(
            null,
            Objects.requireNonNullElse(text, snippet.path("textDisplay").asText()),
            RawItem.Format.PLAIN),
        new Author(
            snippet.path("authorChannelId").path("value").textValue(),
            snippet.path("authorDisplayName").textValue(),
            null),
        published,
        clock.instant(),
        new Engagement(JsonApi.count(snippet.path("likeCount")), null, JsonApi.count(replies)),
        List.of(),
        Details.of(Kind.COMMENT));
  }
}
