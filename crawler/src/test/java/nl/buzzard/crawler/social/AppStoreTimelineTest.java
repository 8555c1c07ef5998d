package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class AppStoreTimelineTest extends TimelineKit {

  AppStoreTimelineTest() {
    super(SocialService.APPSTORE);
  }

  @Override
  String account() {
    return "nl/123456789";
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"author":{"name":{"label":"An"}},"updated":{"label":"%s"},"im:rating":{"label":"2"},
     "id":{"label":"9%d"},"title":{"label":"Traag"},"content":{"label":"Bericht %d"}}\
    """
        .formatted(published.toString().replace("Z", "-00:00"), number, number);
  }

  @Override
  String answer(String posts) {
    return "{\"feed\":{\"entry\":[" + posts + "]}}";
  }

  @Test
  void aReviewHasItsStarsAndItsCountry() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.details()).isEqualTo(new Details(Kind.REVIEW, 2.0, null, "NL", null));
    assertThat(item.content().title()).isEqualTo("Traag");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(place.requests().getLast().getTarget())
        .isEqualTo("/nl/rss/customerreviews/page=1/id=123456789/sortby=mostrecent/json");
  }

  @Test
  void aSingleReviewIsNoListAndTheAppItselfIsNoReview() throws Exception {
    place.serves("application/json", has(1).replace("[", "").replace("]", ""));
    assertThat(source().fetch(Cursor.START, 10).items()).hasSize(1);
    place.serves("application/json", has(1).replaceFirst("\"im:rating\":\\{[^}]*},", ""));
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
  }
}
