package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class ThreadsTimelineTest extends TimelineKit {

  ThreadsTimelineTest() {
    super(SocialService.THREADS);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"%d","text":"Bericht %d","username":"an","is_reply":false,"is_quote_post":false,
     "permalink":"https://www.threads.net/@an/post/p%d","timestamp":"%s"}\
    """
        .formatted(number, number, number, published.toString().replace("Z", "+0000"));
  }

  @Override
  String answer(String posts) {
    return "{\"data\":[" + posts + "]}";
  }

  @Test
  void theNewestPostsWithTheWordsAreAskedForAndAReplyBelongsToItsPost() throws Exception {
    place.serves(
        "application/json",
        answer(
            post(1, Instant.parse("2026-03-01T10:00:00Z"))
                .replace("\"is_reply\":false", "\"is_reply\":true,\"root_post\":{\"id\":\"9\"}")));

    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();

    assertThat(item.origin().nativeId()).isEqualTo("1");
    assertThat(item.origin().url()).isEqualTo("https://www.threads.net/@an/post/p1");
    assertThat(item.origin().conversation()).isEqualTo("9");
    assertThat(item.author().handle()).isEqualTo("an");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(item.details().kind()).isEqualTo(Kind.REPLY);
    assertThat(place.requests().getLast().getTarget())
        .startsWith("/keyword_search?q=veldspoor&search_type=RECENT&fields=id%2Ctext%2C");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void aPostThatIsGoneLosesItsWords() throws Exception {
    placeHas(2);
    Source.Page before = source().fetch(Cursor.START, 10);
    place.serves("application/json", answer(post(1, published(before, 0))));
    place.answersAt("/2", new MockResponse.Builder().code(404).build());

    List<RawItem> items = source().fetch(before.next(), 10).items();

    assertThat(items).hasSize(1);
    assertThat(items.getFirst().isRemoval()).isTrue();
    assertThat(items.getFirst().origin().nativeId()).isEqualTo("2");
  }

  private static Instant published(Source.Page page, int item) {
    return Objects.requireNonNull(page.items().get(item).published());
  }
}
