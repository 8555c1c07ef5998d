package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
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
 * What stands on a page of Facebook or an account of Instagram that the organisation owns: posts
 * and the newest comments under each, by Meta's Graph API with the owner's own token; see
 * developers.facebook.com/docs/graph-api. It does not tell what was taken away. Not thread-safe.
 */
final class MetaTimeline implements Timeline {

  private static final String PAGE = "50";

  /** Meta writes the zone without a colon. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

  /**
   * The words in which an edge tells its posts. Immutable.
   *
   * @param edge what is read of the account
   * @param fields what is asked of each post
   * @param text where a post says what it says
   * @param comment where a comment does
   * @param time when both were made
   */
  private record Words(String edge, String fields, String text, String comment, String time) {}

  private static final Words FACEBOOK =
      new Words(
          "feed",
          "id,message,created_time,from,permalink_url,comments.limit(100)"
              + ".order(reverse_chronological){id,message,created_time,from,permalink_url}",
          "message",
          "message",
          "created_time");

  private static final Words INSTAGRAM =
      new Words(
          "media",
          "id,caption,timestamp,username,permalink,like_count,comments_count,"
              + "comments.limit(50){id,text,timestamp,username}",
          "caption",
          "text",
          "timestamp");

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final InstantSource clock;
  private final Words words;

  private MetaTimeline(JsonApi api, InstantSource clock, Words words) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
    this.words = words;
  }

  static MetaTimeline facebook(JsonApi api, InstantSource clock) {
    return new MetaTimeline(api, clock, FACEBOOK);
  }

  static MetaTimeline instagram(JsonApi api, InstantSource clock) {
    return new MetaTimeline(api, clock, INSTAGRAM);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        api.at("")
            .addPathSegment(Objects.requireNonNull(settings.account()))
            .addPathSegment(words.edge())
            .addQueryParameter("fields", words.fields())
            .addQueryParameter("limit", PAGE);
    if (older != null) {
      address.addQueryParameter("after", older);
    }
    JsonNode answer = api.ask(api.authorised(address), "data");
    List<Post> posts = new ArrayList<>();
    for (JsonNode post : api.readable(answer.path("data"), "/" + words.time())) {
      add(post, words.text(), null, posts);
      for (JsonNode comment : post.path("comments").path("data")) {
        add(comment, words.comment(), post, posts);
      }
    }
    posts.sort(
        Comparator.comparing(post -> SeenPost.of(post).published(), Comparator.reverseOrder()));
    JsonNode paging = answer.path("paging");
    return new Slice(
        posts, paging.has("next") ? paging.path("cursors").path("after").textValue() : null);
  }

  @Override
  public boolean isGone(String key) {
    return false;
  }

  private void add(JsonNode one, String textField, @Nullable JsonNode under, List<Post> posts) {
    Instant made = time(one.path(words.time()));
    String text = one.path(textField).asText();
    if (made != null && !text.isBlank()) {
      posts.add(new Post(one.path("id").asText(), item(one, new Said(text, made), under)));
    }
  }

  private record Said(String text, Instant at) {}

  private RawItem item(JsonNode one, Said said, @Nullable JsonNode under) {
    JsonNode from = one.path("from");
    String user = one.path("username").textValue();
    String address = one.path("permalink_url").textValue();
    return new RawItem(
        new Origin(
            settings.id(),
            settings.service().platform(),
            one.path("id").asText(),
            address == null ? (under == null ? one : under).path("permalink").textValue() : address,
            under == null ? null : under.path("id").asText()),
        new RawItem.Content(null, said.text(), RawItem.Format.PLAIN),
        new Author(
            user == null ? from.path("id").textValue() : user, from.path("name").textValue(), null),
        said.at(),
        clock.instant(),
        new Engagement(
            JsonApi.count(one.path("like_count")), null, JsonApi.count(one.path("comments_count"))),
        List.of(),
        Details.of(under == null ? Kind.POST : Kind.COMMENT));
  }

  /** {@return a time as Meta writes it; null when it is none} */
  static @Nullable Instant time(JsonNode told) {
    try {
      return told.isTextual() ? OffsetDateTime.parse(told.textValue(), TIME).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
