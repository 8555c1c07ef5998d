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

class TelegramSourceTest extends TimelineKit {

  TelegramSourceTest() {
    super(SocialService.TELEGRAM);
  }

  @Override
  String post(int number, Instant published) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":%d,"text":"Bericht %d",
     "chat":{"id":7,"type":"private"},
     "from":{"id":7,"username":"an","first_name":"An","last_name":"Jansen"}}}\
    """
        .formatted(1000 + number, number, published.getEpochSecond(), number);
  }

  /** Telegram tells the oldest first, and forgets what lies before the offset. */
  @Override
  String answer(String posts) {
    return "{\"ok\":true,\"result\":[" + posts + "]}";
  }

  @Override
  boolean isNewestFirst() {
    return false;
  }

  @Test
  void aMessageToTheBotHasItsWriterAndItsChat() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 10).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("7/1");
    assertThat(item.origin().conversation()).isEqualTo("7");
    assertThat(item.origin().url()).isNull();
    assertThat(item.author().handle()).isEqualTo("an");
    assertThat(item.author().name()).isEqualTo("An Jansen");
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
    assertThat(place.requests().getLast().getUrl().encodedPath())
        .isEqualTo("/bot" + SECRET + "/getUpdates");
    assertThat(place.requests().getLast().getUrl().queryParameter("offset")).isNull();
  }

  @Test
  void onlyWhatIsKeptIsForgottenByTelegram() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 10);
    source().fetch(first.next(), 10);
    assertThat(place.requests().getLast().getUrl().queryParameter("offset")).isEqualTo("1003");
  }

  @Test
  void anEditedPostOfAChannelIsTheSamePost() throws Exception {
    place.serves(
        "application/json",
        answer(
            """
            {"update_id":5,"edited_channel_post":{"message_id":3,"date":1772366400,
             "caption":"Nieuwe tijden","chat":{"id":-9,"type":"channel","username":"veldspoor"},
             "sender_chat":{"id":-9,"title":"Veldspoor","username":"veldspoor"}}},
            {"update_id":6,"my_chat_member":{}}\
            """));
    Source.Page page = source().fetch(Cursor.START, 10);
    RawItem item = page.items().getFirst();
    assertThat(page.items()).hasSize(1);
    assertThat(page.next()).isEqualTo(new Cursor("7"));
    assertThat(item.origin().nativeId()).isEqualTo("-9/3");
    assertThat(item.origin().url()).isEqualTo("https://t.me/veldspoor/3");
    assertThat(item.author().name()).isEqualTo("Veldspoor");
    assertThat(item.content().body()).isEqualTo("Nieuwe tijden");
  }

  @Test
  void aBotThatAlreadyDeliversElsewhereIsToldAsSuch() {
    place.answers(new MockResponse.Builder().code(409).build());
    assertThat(catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10)))
        .hasMessageContaining("delivers the messages of this bot elsewhere (409)")
        .hasMessageNotContaining(SECRET);
  }
}
