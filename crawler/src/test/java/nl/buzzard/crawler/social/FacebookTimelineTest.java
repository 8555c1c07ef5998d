package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.junit.jupiter.api.Test;

class FacebookTimelineTest extends TimelineKit {

  FacebookTimelineTest() {
    super(SocialService.FACEBOOK);
  }

  @Override
  String account() {
    return "100";
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"100_%d","message":"Bericht %d","from":{"id":"100","name":"Veldspoor"},
     "permalink_url":"https://www.facebook.com/100/posts/%d","created_time":"%s"}\
    """
        .formatted(number, number, number, published.toString().replace("Z", "+0000"));
  }

  @Override
  String answer(String posts) {
    return "{\"data\":[" + posts + "]}";
  }

  @Test
  void aPostComesWithTheCommentsUnderIt() throws Exception {
    place.serves(
        "application/json",
        answer(
            """
            {"id":"100_1","message":"Welkom","from":{"id":"100","name":"Veldspoor"},
             "created_time":"2026-03-01T10:00:00+0000","comments":{"data":[
              {"id":"1_9","message":"Te laat!","from":{"id":"7","name":"An"},
               "created_time":"2026-03-01T11:00:00+0100"}]}}\
            """));

    List<RawItem> items = source().fetch(Cursor.START, 10).items();

    assertThat(items).extracting(item -> item.origin().nativeId()).containsExactly("100_1", "1_9");
    RawItem comment = items.getLast();
    assertThat(comment.origin().conversation()).isEqualTo("100_1");
    assertThat(comment.details().kind()).isEqualTo(Kind.COMMENT);
    assertThat(comment.author().name()).isEqualTo("An");
    assertThat(comment.content().body()).isEqualTo("Te laat!");
    assertThat(comment.published()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(items.getFirst().author().handle()).isEqualTo("100");
    assertThat(place.requests().getLast().getUrl().encodedPath()).isEqualTo("/100/feed");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void aPostWithoutWordsIsPassedOver() throws Exception {
    place.serves(
        "application/json",
        answer("{\"id\":\"100_1\",\"created_time\":\"2026-03-01T10:00:00+0000\"}"));
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
  }

  @Test
  void aTokenThatRanOutIsToldAsSuch() {
    place.answers(new MockResponse.Builder().code(400).build());
    SourceException failure =
        catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10));
    assertThat(failure).hasMessageContaining("does not take this token or this account (400)");
    assertThat(failure.reason()).isEqualTo(Reason.DENIED);
  }
}
