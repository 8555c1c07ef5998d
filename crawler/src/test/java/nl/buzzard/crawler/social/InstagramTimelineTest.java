package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class InstagramTimelineTest extends TimelineKit {

  InstagramTimelineTest() {
    super(SocialService.INSTAGRAM);
  }

  @Override
  String account() {
    return "200";
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"m%d","caption":"Bericht %d","username":"veldspoor","like_count":3,"comments_count":1,
     "permalink":"https://www.instagram.com/p/m%d/","timestamp":"%s"}\
    """
        .formatted(number, number, number, published.toString().replace("Z", "+0000"));
  }

  @Override
  String answer(String posts) {
    return "{\"data\":[" + posts + "]}";
  }

  @Test
  void aPictureComesWithTheCommentsUnderIt() throws Exception {
    place.serves(
        "application/json",
        answer(
            """
            {"id":"m1","caption":"Nieuwe trein","username":"veldspoor","like_count":3,
             "permalink":"https://www.instagram.com/p/m1/","timestamp":"2026-03-01T10:00:00+0000",
             "comments":{"data":[{"id":"c1","text":"Mooi!","username":"an",
              "timestamp":"2026-03-01T10:05:00+0000"}]}}\
            """));

    List<RawItem> items = source().fetch(Cursor.START, 10).items();

    RawItem comment = items.getLast();
    assertThat(comment.content().body()).isEqualTo("Mooi!");
    assertThat(comment.author().handle()).isEqualTo("an");
    assertThat(comment.origin().conversation()).isEqualTo("m1");
    assertThat(comment.origin().url()).isEqualTo("https://www.instagram.com/p/m1/");
    assertThat(items.getFirst().engagement().likes()).isEqualTo(3L);
    assertThat(place.requests().getLast().getUrl().encodedPath()).isEqualTo("/200/media");
  }
}
