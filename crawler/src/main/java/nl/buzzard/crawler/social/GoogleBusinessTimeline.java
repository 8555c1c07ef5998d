package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * The reviews of one place of business in Google's maps and search, and the owner's answers to
 * them; see developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews. Not
 * thread-safe.
 */
final class GoogleBusinessTimeline implements Timeline {

  private static final String SCOPE = "https://www.googleapis.com/auth/business.manage";

  private static final List<String> STARS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");

  /** Google puts a translation of its own before or behind what was written. */
  private static final Pattern BEFORE =
      Pattern.compile("\\(Translated by Google\\).*?\\n\\s*\\(Original\\)\\s*(.*)", Pattern.DOTALL);

  private static final Pattern BEHIND =
      Pattern.compile("(.+?)\\n\\s*\\(Translated by Google\\).*", Pattern.DOTALL);

  private static final String ANSWER = "/reply";

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final GoogleAccess access;
  private final InstantSource clock;
  private final String business;
  private final String location;

  GoogleBusinessTimeline(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
    access = new GoogleAccess(api, SCOPE, clock);
    String account = Objects.requireNonNull(settings.account());
    int slash = account.indexOf('/');
    business = account.substring(0, slash);
    location = account.substring(slash + 1);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    HttpUrl.Builder address =
        reviews()
            .addQueryParameter("pageSize", "50")
            .addQueryParameter("orderBy", "updateTime desc");
    if (older != null) {
      address.addQueryParameter("pageToken", older);
    }
    JsonNode answer = api.ask(access.authorised(address));
    // Of a place without reviews Google sends an object with nothing in it.
    JsonNode reviews = answer.path("reviews");
    if (!answer.isEmpty() && !reviews.isArray()) {
      throw api.malformed("sent JSON without 'reviews'; its interface may have changed", null);
    }
    List<Post> posts = new ArrayList<>();
    for (JsonNode review : api.readable(reviews, "/reviewId")) {
      add(review, posts);
    }
    return new Slice(posts, answer.path("nextPageToken").textValue());
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    // An answer is taken away with its review or by the owner himself.
    return api.isMissing(access.authorised(reviews().addPathSegment(reviewOf(key))));
  }

  private HttpUrl.Builder reviews() {
    return api.at("accounts")
        .addPathSegment(business)
        .addPathSegment("locations")
        .addPathSegment(location)
        .addPathSegment("reviews");
  }

  private void add(JsonNode review, List<Post> posts) {
    String id = review.path("reviewId").asText();
    JsonNode reviewer = review.path("reviewer");
    JsonNode reply = review.path("reviewReply");
    // Whoever gave stars only said nothing that could be read or answered.
    add(
        id,
        review,
        new Author(null, reviewer.path("displayName").textValue(), null),
        new Details(Kind.REVIEW, stars(review), null, null, null),
        posts);
    add(id + ANSWER, reply, new Author(location, null, null), Details.of(Kind.REPLY), posts);
  }

  private void add(String id, JsonNode said, Author author, Details details, List<Post> posts) {
    Instant at = JsonApi.instant(said.path("updateTime"));
    String text = original(said.path("comment").asText());
    if (at != null && !text.isBlank()) {
      RawItem item =
          new RawItem(
              new Origin(settings.id(), Platform.REVIEW, id, null, reviewOf(id)),
              new RawItem.Content(null, text, RawItem.Format.PLAIN),
              author,
              at,
              clock.instant(),
              Engagement.UNKNOWN,
              List.of(),
              details);
      posts.add(new Post(id, item));
    }
  }

  private static String reviewOf(String id) {
    return id.replaceFirst(ANSWER + "$", "");
  }

  private static String original(String comment) {
    Matcher before = BEFORE.matcher(comment);
    if (before.matches()) {
      return Objects.requireNonNull(before.group(1));
    }
    Matcher behind = BEHIND.matcher(comment);
    return behind.matches() ? Objects.requireNonNull(behind.group(1)).strip() : comment;
  }

  private static @Nullable Double stars(JsonNode review) {
    int stars = STARS.indexOf(review.path("starRating").asText()) + 1;
    return stars == 0 ? null : Double.valueOf(stars);
  }
}
