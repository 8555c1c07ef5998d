package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedditTimelineTest extends TimelineKit {

  RedditTimelineTest() {
    super(SocialService.REDDIT);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"kind":"t3","data":{"name":"t3_p%d","id":"p%d","title":"Vraag %d","selftext":"Bericht %d",
     "author":"an","ups":4,"num_comments":2,"permalink":"/r/ov/comments/p%d/vraag/",
     "created_utc":%d.0}}\
    """
        .formatted(number, number, number, number, number, published.getEpochSecond());
  }

  @Override
  String answer(String posts) {
    return "{\"kind\":\"Listing\",\"data\":{\"children\":[" + posts + "],\"after\":null}}";
  }

  @Test
  void aPostHasItsTitleItsWordsAndItsAddress() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("t3_p1");
    assertThat(item.origin().url()).isEqualTo("https://www.reddit.com/r/ov/comments/p1/vraag/");
    assertThat(item.content().title()).isEqualTo("Vraag 1");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().handle()).isEqualTo("an");
    assertThat(item.engagement().likes()).isEqualTo(4L);
    assertThat(item.engagement().replies()).isEqualTo(2L);
    assertThat(place.requests().getLast().getUrl().queryParameter("q")).isEqualTo("veldspoor");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void aCommentBelongsToItsPost() throws Exception {
    place.serves(
        "application/json",
        answer(
            """
            {"kind":"t1","data":{"name":"t1_c1","id":"c1","body":"Klopt","link_id":"t3_p1",
             "created_utc":1772366400}}\
            """));
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.content().body()).isEqualTo("Klopt");
    assertThat(item.details().kind()).isEqualTo(Kind.COMMENT);
    assertThat(item.origin().conversation()).isEqualTo("t3_p1");
    assertThat(item.origin().url()).isEqualTo("https://www.reddit.com/comments/p1/_/c1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"kind\":\"t3\",\"data\":{\"name\":\"t3_p2\",\"selftext\":\"[deleted]\"}}",
        "{\"kind\":\"t3\",\"data\":{\"name\":\"t3_p2\",\"selftext\":\"[removed]\"}}"
      })
  void aPostThatWasTakenAwayIsRemoved(String left) throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    placeHas(1);
    place.answersAt("/api/info", new MockResponse.Builder().body(answer(left)).build());
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }

  @Test
  void aResetInSecondsIsCountedFromNow() {
    place.answers(
        new MockResponse.Builder().code(429).setHeader("X-Ratelimit-Reset", "240").build());
    assertThat(
            catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10))
                .retryAt())
        .contains(time.instant().plusSeconds(240));
  }
}
