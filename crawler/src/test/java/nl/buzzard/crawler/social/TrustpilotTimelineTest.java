package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class TrustpilotTimelineTest extends TimelineKit {

  TrustpilotTimelineTest() {
    super(SocialService.TRUSTPILOT);
  }

  @Override
  String account() {
    return "unit1";
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"r%d","stars":2,"title":"Traag","text":"Bericht %d","language":"nl","numberOfLikes":1,
     "consumer":{"id":"c1","displayName":"An"},"createdAt":"%s"}\
    """
        .formatted(number, number, published);
  }

  @Override
  String answer(String posts) {
    return "{\"reviews\":[" + posts + "]}";
  }

  @Test
  void aReviewHasItsStars() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.details().kind()).isEqualTo(Kind.REVIEW);
    assertThat(item.details().rating()).isEqualTo(2.0);
    assertThat(item.content().title()).isEqualTo("Traag");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(item.origin().url()).isEqualTo("https://www.trustpilot.com/reviews/r1");
    assertThat(place.requests().getLast().getUrl().encodedPath())
        .isEqualTo("/v1/business-units/unit1/reviews");
    assertThat(place.lastHeader("apikey")).isEqualTo(SECRET);
  }

  @Test
  void aReviewThatWasTakenAwayIsRemoved() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    placeHas(1);
    place.answersAt("/v1/reviews/r2", new MockResponse.Builder().code(404).build());
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }
}
