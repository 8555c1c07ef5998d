package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.SocialService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import org.junit.jupiter.api.Test;

class MastodonTimelineTest extends TimelineKit {

  MastodonTimelineTest() {
    super(SocialService.MASTODON);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"id":"10%d","created_at":"%s","visibility":"public","spoiler_text":"",
     "uri":"https://trein.example/users/an/statuses/10%d","url":"https://trein.example/@an/10%d",
     "in_reply_to_id":null,"content":"<p>Bericht %d</p>","favourites_count":2,
     "account":{"acct":"an","display_name":"An","followers_count":7}}\
    """
        .formatted(number, published, number, number, number);
  }

  @Override
  String answer(String posts) {
    return "[" + posts + "]";
  }

  @Test
  void aPostIsReadWithItsWriterAndItsReactions() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("https://trein.example/users/an/statuses/101");
    assertThat(item.content().body()).isEqualTo("<p>Bericht 1</p>");
    assertThat(item.author().followers()).isEqualTo(7L);
    assertThat(item.engagement().likes()).isEqualTo(2L);
    assertThat(item.engagement().replies()).isNull();
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
    assertThat(place.requests().getLast().getTarget())
        .startsWith("/api/v1/timelines/tag/veldspoor?");
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void whoDoesNotWantToBeIndexedIsPassedOverAndSoIsWhatIsNotPublic() throws Exception {
    place.serves(
        "application/json",
        has(2)
            .replaceFirst("\"acct\"", "\"noindex\":true,\"acct\"")
            .replaceFirst("(?s)\"public\"(?!.*\"public\")", "\"unlisted\""));
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
  }

  @Test
  void anEditedPostComesAgain() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Cursor.START, 10);
    place.serves("application/json", has(3).replace("Bericht 2", "Bericht twee"));
    assertThat(source().fetch(first.next(), 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.content().body()).contains("Bericht twee"));
  }

  @Test
  void aPostThatWasTakenAwayIsRemovedOnce() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Cursor.START, 10);
    String left = has(3).replaceAll("(?s)\\{\"id\":\"102\".*?\\}\\},", "");
    place.serves("application/json", left);
    place.answersAt("/api/v1/statuses/102", new MockResponse.Builder().code(404).build());

    Source.Page second = source().fetch(first.next(), 10);

    assertThat(second.items())
        .singleElement()
        .satisfies(item -> assertThat(item.isRemoval()).isTrue())
        .satisfies(item ->
            assertThat(item.origin().nativeId())
                .isEqualTo("https://trein.example/users/an/statuses/102"));
    assertThat(source().fetch(second.next(), 10).items()).isEmpty();
  }

  @Test
  void aServerThatLetsNobodyLookAtASinglePostIsReadAllTheSame() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    place.serves("application/json", "[]");
    place.answersAt("/api/v1/statuses/", new MockResponse.Builder().code(401).build());
    Source.Page second = source().fetch(first.next(), 10);
    assertThat(second.items()).isEmpty();
    assertThat(second.more()).isFalse();
  }

  @Test
  void aListThatIsNoneIsToldInOneSentence() {
    place.serves("application/json", "{\"error\":\"changed\"}");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                SourceException.class, () -> source().fetch(Cursor.START, 10)))
        .hasMessageEndingWith("sent no list of posts; its interface may have changed.");
  }

  @Test
  void aPostThatOnlyLeftTheTimelineIsKept() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    place.serves("application/json", "[]");
    assertThat(source().fetch(first.next(), 10).items()).isEmpty();
  }

  @Test
  void aFullPageIsFollowedByAnOlderOneDownToWhatWasSeen() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    place.serves("application/json", has(50).replaceAll("(?s),\\s*\\{\"id\":\"1010\".*\\]", "]"));
    place.answersAt(
        "/api/v1/timelines/tag/veldspoor?limit=40&max_id=1011",
        new MockResponse.Builder().body(has(10)).build());
    assertThat(source().fetch(first.next(), 100).items()).hasSize(48);
  }

  @Test
  void aWebPageInsteadOfJsonIsToldInOneSentence() {
    place.serves("text/html", "<html><body>Not here</body></html>");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                SourceException.class, () -> source().fetch(Cursor.START, 10)))
        .hasMessageEndingWith("sent something else than JSON; check the address.");
  }
}
