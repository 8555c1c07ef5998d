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

class YouTubeTimelineTest extends TimelineKit {

  YouTubeTimelineTest() {
    super(SocialService.YOUTUBE);
  }

  @Override
  String account() {
    return "UCmade-up";
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"c%d","snippet":{"totalReplyCount":2,"topLevelComment":{"id":"c%d","snippet":{
     "videoId":"v1","textOriginal":"Bericht %d","textDisplay":"<b>Bericht</b>",
     "authorDisplayName":"An","authorChannelId":{"value":"UCan"},"likeCount":3,
     "publishedAt":"%s"}}}}\
    """
        .formatted(number, number, number, published);
  }

  @Override
  String answer(String posts) {
    return "{\"items\":[" + posts + "]}";
  }

  @Test
  void aCommentHasTheAddressOfItsVideoAndItself() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().url()).isEqualTo("https://www.youtube.com/watch?v=v1&lc=c1");
    assertThat(item.origin().conversation()).isEqualTo("v1");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(item.engagement().likes()).isEqualTo(3L);
    assertThat(item.engagement().replies()).isEqualTo(2L);
    assertThat(item.details().kind()).isEqualTo(Kind.COMMENT);
    assertThat(place.requests().getLast().getUrl().queryParameter("key")).isEqualTo(SECRET);
    assertThat(place.requests().getLast().getUrl().queryParameter("allThreadsRelatedToChannelId"))
        .isEqualTo("UCmade-up");
  }

  @Test
  void aCommentThatWasTakenAwayIsRemoved() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    placeHas(1);
    place.answersAt("/comments?", new MockResponse.Builder().body("{\"items\":[]}").build());
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }

  @Test
  void aKeyThatMayNotReadIsToldWithoutShowingIt() {
    place.answers(new MockResponse.Builder().code(403).build());
    assertThat(catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10)))
        .hasMessageContaining("does not let this key read comments (403)")
        .hasMessageNotContaining(SECRET);
  }
}
