package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
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
 * The reviews of an app of one's own in Google's store, and one's answers to them, by the list that
 * shows those of the last week; see developers.google.com/android-publisher/reply-to-reviews. Not
 * thread-safe.
 */
final class GooglePlayTimeline implements Timeline {

  private static final String SCOPE = "https://www.googleapis.com/auth/androidpublisher";

  /** Within it the list shows a review that is still there; it is a day shorter than Google's. */
  private static final Duration SHOWN = Duration.ofDays(6);

  private static final String ANSWER = "/reply";

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final GoogleAccess access;
  private final InstantSource clock;
  private final String app;

  GooglePlayTimeline(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
    access = new GoogleAccess(api, SCOPE, clock);
    app = Objects.requireNonNull(settings.account());
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address = reviews().addQueryParameter("maxResults", "100");
    if (older != null) {
      address.addQueryParameter("token", older);
    }
    JsonNode answer = api.ask(access.authorised(address));
    // Of an app without reviews Google sends an object with nothing in it.
    JsonNode reviews = answer.path("reviews");
    if (!answer.isEmpty() && !reviews.isArray() && !answer.has("pageInfo")) {
      throw api.malformed("sent JSON without 'reviews'; its interface may have changed", null);
    }
    List<Post> posts = new ArrayList<>();
    for (JsonNode review : api.readable(reviews, "/comments")) {
      for (JsonNode comment : review.path("comments")) {
        add(review, comment, posts);
      }
    }
    return new Slice(posts, answer.path("tokenPagination").path("nextPageToken").textValue());
  }

  /** Google shows a review for a week, so that one which is older may be there all the same. */
  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    int space = key.indexOf(' ');
    Instant changed = Instant.ofEpochSecond(Long.parseLong(key.substring(space + 1)));
    String id = key.substring(0, space).replaceFirst(ANSWER + "$", "");
    return changed.isAfter(clock.instant().minus(SHOWN))
        && api.isMissing(access.authorised(reviews().addPathSegment(id)));
  }

  private HttpUrl.Builder reviews() {
    return api.at("applications").addPathSegment(app).addPathSegment("reviews");
  }

  private void add(JsonNode review, JsonNode comment, List<Post> posts) {
    boolean own = comment.has("developerComment");
    JsonNode said = comment.path(own ? "developerComment" : "userComment");
    long changed = said.path("lastModified").path("seconds").asLong();
    if (changed > 0 && !said.path("text").asText().isBlank()) {
      Instant at = Instant.ofEpochSecond(changed);
      RawItem item = own ? answer(review, said, at) : review(review, said, at);
      posts.add(new Post(item.origin().nativeId() + " " + changed, item));
    }
  }

  private RawItem review(JsonNode review, JsonNode said, Instant changed) {
    String text = said.path("text").asText();
    // Some wrote a title of its own: it stands before a tab.
    int tab = text.indexOf('\t');
    String title = tab < 0 ? "" : text.substring(0, tab).strip();
    int stars = said.path("starRating").asInt();
    return item(
        origin(review, ""),
        new RawItem.Content(
            title.isEmpty() ? null : title, text.substring(tab + 1), RawItem.Format.PLAIN),
        new Author(null, review.path("authorName").textValue(), null),
        new Said(
            changed,
            JsonApi.count(said.path("thumbsUpCount")),
            new Details(
                Kind.REVIEW,
                stars >= 1 && stars <= 5 ? Double.valueOf(stars) : null,
                null,
                null,
                null)));
  }

  private RawItem answer(JsonNode review, JsonNode said, Instant changed) {
    return item(
        origin(review, ANSWER),
        new RawItem.Content(null, said.path("text").asText(), RawItem.Format.PLAIN),
        new Author(app, null, null),
        new Said(changed, null, Details.of(Kind.REPLY)));
  }

  private record Said(Instant at, @Nullable Long likes, Details details) {}

  private RawItem item(Origin origin, RawItem.Content content, Author author, Said said) {
    return new RawItem(
        origin,
        content,
        author,
        said.at(),
        clock.instant(),
        new Engagement(said.likes(), null, null),
        List.of(),
        said.details());
  }

  private Origin origin(JsonNode review, String part) {
    String id = review.path("reviewId").asText();
    return new Origin(settings.id(), Platform.REVIEW, id + part, null, id);
  }
}
