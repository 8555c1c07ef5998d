package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleBusinessTimelineTest extends TimelineKit {

  private static final String REVIEWS = "/accounts/12/locations/34/reviews";

  private final String file = GoogleFiles.ofAPerson(place, SECRET);

  GoogleBusinessTimelineTest() {
    super(SocialService.GOOGLEBUSINESS);
  }

  @Override
  String account() {
    return "12/34";
  }

  @Override
  String token() {
    return file;
  }

  @Override
  String post(int number, Instant published) {
    return review(number, "TWO", "Bericht " + number, published);
  }

  @Override
  String answer(String posts) {
    return "{\"reviews\":[" + posts + "],\"averageRating\":2,\"totalReviewCount\":9}";
  }

  @Test
  void aReviewHasItsStarsAndItsWriter() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.details()).isEqualTo(new Details(Kind.REVIEW, 2.0, null, null, null));
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(place.requests().getLast().getUrl().encodedPath()).isEqualTo(REVIEWS);
    assertThat(place.requests().getLast().getUrl().queryParameter("orderBy"))
        .isEqualTo("updateTime desc");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @ParameterizedTest
  @CsvSource({"ONE, 1", "FIVE, 5", "STAR_RATING_UNSPECIFIED, "})
  void starsAreTheirWord(String word, @Nullable Double stars) throws Exception {
    serves(review(1, word, "Traag", time.instant()));
    assertThat(source().fetch(Cursor.START, 10).items().getFirst().details().rating())
        .isEqualTo(stars);
  }

  @Test
  void theOwnersAnswerIsAReplyToIt() throws Exception {
    String review = review(1, "TWO", "Traag", time.instant().minusSeconds(60));
    serves(
        review.substring(0, review.length() - 1)
            + ",\"reviewReply\":{\"comment\":\"Dank\",\"updateTime\":\"2026-03-01T12:00:00Z\"}}");
    List<RawItem> items = source().fetch(Cursor.START, 10).items();
    assertThat(items).extracting(item -> item.content().body()).containsExactly("Traag", "Dank");
    assertThat(items.getLast().origin().conversation()).isEqualTo("r1");
    assertThat(items.getLast().details().kind()).isEqualTo(Kind.REPLY);
    assertThat(items.getLast().author().handle()).isEqualTo("34");
  }

  @Test
  void starsWithoutWordsAreNoMention() throws Exception {
    serves(review(1, "ONE", "", time.instant()));
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(Translated by Google) Slow service\\n\\n(Original)\\nTrage bediening",
    "Trage bediening\\n\\n(Translated by Google)\\nSlow service",
    "Trage bediening",
  })
  void theTranslationOfGoogleIsLeftOut(String comment) throws Exception {
    serves(review(1, "ONE", comment, time.instant()));
    assertThat(source().fetch(Cursor.START, 10).items().getFirst().content().body())
        .isEqualTo("Trage bediening");
  }

  @Test
  void aReviewThatWasTakenAwayIsRemoved() throws Exception {
    placeHas(1);
    Source.Page first = source().fetch(Cursor.START, 10);
    place.answersAt(REVIEWS + "/r1", new MockResponse.Builder().code(404).build());
    place.serves("application/json", "{}");
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }

  private void serves(String review) {
    place.serves("application/json", answer(review));
  }

  private static String review(int number, String stars, String comment, Instant at) {
    return """
    {"reviewId":"r%d","reviewer":{"displayName":"An"},"starRating":"%s","comment":"%s",
     "createTime":"2026-01-01T00:00:00Z","updateTime":"%s"}\
    """
        .formatted(number, stars, comment, at);
  }
}
