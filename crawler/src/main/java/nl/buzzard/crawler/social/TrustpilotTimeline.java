package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import nl.buzzard.config.Secret;
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
 * The reviews of a business at Trustpilot, by the list of its business unit, with an API key; see
 * developers.trustpilot.com. Not thread-safe.
 */
final class TrustpilotTimeline extends JsonTimeline {

  private static final int PAGE = 100;

  TrustpilotTimeline(JsonApi api, InstantSource clock) {
    super(api, clock);
  }

  @Override
  public Slice read(@Nullable String older) throws SourceException, InterruptedException {
    int page = older == null ? 1 : Integer.parseInt(older);
    HttpUrl.Builder address =
        api.at("v1/business-units")
            .addPathSegment(Objects.requireNonNull(settings.account()))
            .addPathSegment("reviews")
            .addQueryParameter("orderBy", "createdat.desc")
            .addQueryParameter("perPage", Integer.toString(PAGE))
            .addQueryParameter("page", Integer.toString(page));
    JsonNode reviews = api.ask(keyed(address), "reviews").path("reviews");
    List<Post> posts = posts(reviews, "/createdAt");
    return new Slice(posts, reviews.size() < PAGE ? null : Integer.toString(page + 1));
  }

  @Override
  @Nullable Post post(JsonNode review) {
    Instant created = JsonApi.instant(review.path("createdAt"));
    return created == null ? null : new Post(review.path("id").asText(), item(review, created));
  }

  @Override
  public boolean isGone(String key) throws SourceException, InterruptedException {
    return api.isMissing(keyed(api.at("v1/reviews").addPathSegment(key)));
  }

  private FetchRequest keyed(HttpUrl.Builder address) {
    Secret key = Objects.requireNonNull(settings.token());
    return api.request(address).with("apikey", key.reveal());
  }

  private RawItem item(JsonNode review, Instant created) {
    String id = review.path("id").asText();
    return new RawItem(
        new Origin(
            settings.id(), Platform.REVIEW, id, "https://www.trustpilot.com/reviews/" + id, null),
        new RawItem.Content(
            review.path("title").textValue(), review.path("text").asText(), RawItem.Format.PLAIN),
        new Author(null, review.path("consumer").path("displayName").textValue(), null),
        created,
        clock.instant(),
        new Engagement(JsonApi.count(review.path("numberOfLikes")), null, null),
        List.of(),
        new Details(Kind.REVIEW, stars(review), null, null, null));
  }

  private static @Nullable Double stars(JsonNode review) {
    int stars = review.path("stars").asInt();
    return stars >= 1 && stars <= 5 ? Double.valueOf(stars) : null;
  }
}
