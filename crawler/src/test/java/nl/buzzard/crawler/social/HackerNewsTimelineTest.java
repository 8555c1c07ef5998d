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

class HackerNewsTimelineTest extends TimelineKit {

  HackerNewsTimelineTest() {
    super(SocialService.HACKERNEWS);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"objectID":"%d","author":"an","comment_text":"Word %d","story_id":7,"created_at_i":%d}\
    """
        .formatted(number, number, published.getEpochSecond());
  }

  @Override
  String answer(String posts) {
    return "{\"hits\":[" + posts + "]}";
  }

  @Test
  void aCommentBelongsToItsStory() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().conversation()).isEqualTo("7");
    assertThat(item.origin().url()).isEqualTo("https://news.ycombinator.com/item?id=1");
    assertThat(item.details().kind()).isEqualTo(Kind.COMMENT);
  }

  @Test
  void aCommentThatIsGoneIsRemovedUnderTheSameAddress() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    placeHas(1);
    place.answersAt("/api/v1/items/2", new MockResponse.Builder().code(404).build());
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue())
        .satisfies(item ->
            assertThat(item.origin().url()).isEqualTo("https://news.ycombinator.com/item?id=2"));
  }
}
