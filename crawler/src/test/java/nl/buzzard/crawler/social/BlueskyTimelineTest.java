package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import org.junit.jupiter.api.Test;

class BlueskyTimelineTest extends TimelineKit {

  BlueskyTimelineTest() {
    super(SocialService.BLUESKY);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"post":{"uri":"at://did:plc:made-up/app.bsky.feed.post/k%d","cid":"c%d","indexedAt":"%s",
     "author":{"did":"did:plc:made-up","handle":"trein.example","displayName":"Trein"},
     "record":{"$type":"app.bsky.feed.post","text":"Bericht %d"},"likeCount":3}}\
    """
        .formatted(number, number, published, number);
  }

  @Override
  String answer(String posts) {
    return "{\"feed\":[" + posts + "]}";
  }

  @Test
  void aPostHasAnAddressAPersonCanOpen() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().url()).isEqualTo("https://bsky.app/profile/trein.example/post/k1");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.engagement().likes()).isEqualTo(3L);
  }

  @Test
  void whatTheAccountPassesOnIsNotItsOwn() throws Exception {
    place.serves(
        "application/json", has(1).replace("{\"post\"", "{\"reason\":{\"by\":{}},\"post\""));
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
  }

  @Test
  void aPostThatIsGoneFromTheNetworkIsRemoved() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    placeHas(1);
    place.answersAt(
        "/xrpc/app.bsky.feed.getPosts", new MockResponse.Builder().body("{\"posts\":[]}").build());
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue());
  }
}
