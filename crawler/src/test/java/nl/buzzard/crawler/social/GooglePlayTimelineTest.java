package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class GooglePlayTimelineTest extends TimelineKit {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final String file = GoogleFiles.ofAPerson(place, SECRET);

  GooglePlayTimelineTest() {
    super(SocialService.GOOGLEPLAY);
  }

  @Override
  String account() {
    return "nl.veldspoor.app";
  }

  @Override
  String token() {
    return file;
  }

  @Override
  String post(int number, Instant published) {
    return review(number, said("Traag\\tBericht " + number, published));
  }

  @Override
  String answer(String posts) {
    return "{\"reviews\":[" + posts + "]}";
  }

  @Test
  void aReviewHasItsTitleItsStarsAndItsThumbs() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.details()).isEqualTo(new Details(Kind.REVIEW, 2.0, null, null, null));
    assertThat(item.content().title()).isEqualTo("Traag");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(item.engagement().likes()).isEqualTo(4);
    assertThat(place.requests().getLast().getTarget())
        .isEqualTo("/applications/nl.veldspoor.app/reviews?maxResults=100");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void theDevelopersAnswerIsAReplyToIt() throws Exception {
    String answer =
        "{\"developerComment\":{\"text\":\"Bedankt\",\"lastModified\":{\"seconds\":\"%d\"}}}"
            .formatted(NOON.getEpochSecond());
    serves(review(1, said("Traag", NOON.minusSeconds(60)) + "," + answer));
    List<RawItem> items = source().fetch(Cursor.START, 10).items();
    assertThat(items)
        .extracting(item -> item.origin().nativeId())
        .containsExactly("gp:1", "gp:1/reply");
    assertThat(items.getLast().origin().conversation()).isEqualTo("gp:1");
    assertThat(items.getLast().details().kind()).isEqualTo(Kind.REPLY);
    assertThat(items.getLast().author().handle()).isEqualTo("nl.veldspoor.app");
  }

  @Test
  void theNextPageIsAskedForByItsToken() throws Exception {
    placeHas(1);
    Cursor cursor = source().fetch(Cursor.START, 10).next();
    place.serves(
        "application/json",
        "{\"reviews\":[%s],\"tokenPagination\":{\"nextPageToken\":\"p2\"}}"
            .formatted(post(2, NOON)));
    source().fetch(cursor, 10);
    assertThat(place.requests().getLast().getUrl().queryParameter("token")).isEqualTo("p2");
  }

  @Test
  void aReviewThatChangedComesAgain() throws Exception {
    serves(review(1, said("Traag", NOON.minusSeconds(60))));
    Source.Page first = source().fetch(Cursor.START, 10);
    serves(review(1, said("Nu snel", NOON)));
    List<RawItem> items = source().fetch(first.next(), 10).items();
    assertThat(items).singleElement().satisfies(item -> assertThat(item.isRemoval()).isFalse());
    assertThat(items.getFirst().origin().nativeId()).isEqualTo("gp:1");
  }

  @Test
  void aReviewThatWasTakenAwayIsRemoved() throws Exception {
    serves(review(1, said("Traag", NOON.minusSeconds(60))));
    Source.Page first = source().fetch(Cursor.START, 10);
    place.answersAt("/applications/nl.veldspoor.app/reviews/gp:1", code(404));
    place.serves("application/json", "{}");
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }

  @Test
  void aReviewThatIsTooOldToBeShownIsNotTakenForGone() throws Exception {
    serves(review(1, said("Traag", NOON)));
    Source.Page first = source().fetch(Cursor.START, 10);
    time.set(NOON.plus(Duration.ofDays(7)));
    place.answersAt("/applications/nl.veldspoor.app/reviews/gp:1", code(404));
    place.serves("application/json", "{}");
    assertThat(source().fetch(first.next(), 10).items()).isEmpty();
  }

  private void serves(String review) {
    place.serves("application/json", answer(review));
  }

  private static String review(int number, String comments) {
    return "{\"reviewId\":\"gp:%d\",\"authorName\":\"An\",\"comments\":[%s]}"
        .formatted(number, comments);
  }

  private static String said(String text, Instant at) {
    return """
    {"userComment":{"text":"%s","starRating":2,"reviewerLanguage":"nl","thumbsUpCount":4,
     "lastModified":{"seconds":"%d","nanos":1000000}}}\
    """
        .formatted(text, at.getEpochSecond());
  }

  private static MockResponse code(int code) {
    return new MockResponse.Builder().code(code).build();
  }
}
