package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JetstreamTest extends BlueskyStreamKit<String> {

  private static final String TWO = "/xrpc/network.bsky.jetstream.subscribeEvents";
  private static final long START = 1_772_366_400_000_000L;

  @BeforeEach
  void serverKnowsTheFirstVersionOnly() {
    place.answersAt(TWO, new MockResponse.Builder().code(404).build());
  }

  @Override
  StreamService service() {
    return StreamService.JETSTREAM;
  }

  @Override
  void sends(Ending ending, List<String> frames) {
    place.webSocket(ending, frames.toArray(String[]::new));
  }

  @Override
  String made(String writer, int number, String text) {
    return commit(number, "create", number, text).replace(AN, writer);
  }

  @Override
  String changed(int number, int post, String text) {
    return commit(number, "update", post, text);
  }

  @Override
  String removed(int number, int post) {
    return commit(number, "delete", post, "");
  }

  @Override
  String account(String writer, int number, boolean active, String status) {
    return """
    {"did":"%1$s","time_us":%2$d,"kind":"account","account":{"active":%3$b,"did":"%1$s","seq":%4$d,\
    "status":"%5$s"}}\
    """
        .formatted(writer, START + number * 1_000_000L, active, number, status);
  }

  @Override
  String error(String name) {
    return "{\"error\":\"" + name + "\",\"message\":\"x\"}";
  }

  /** A little earlier: two events may have the same instant. */
  @Override
  String goingOnAfter(int number) {
    return "&cursor=" + (START + number * 1_000_000L - JetstreamWire.REWIND_MICROS);
  }

  @Override
  String form() {
    return "JSON";
  }

  @Test
  void aPostIsReadWithAnAddressAPersonCanOpen() {
    place.webSocket(Ending.CLOSED, made(1, "De trein staat stil"));

    the.listen(stream(), 1);

    RawItem item = the.items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("at://did:plc:an/app.bsky.feed.post/k1");
    assertThat(item.origin().url()).isEqualTo("https://bsky.app/profile/did:plc:an/post/k1");
    assertThat(item.content().body()).isEqualTo("De trein staat stil");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-03-01T12:00:01Z"));
    assertThat(item.collected()).isEqualTo(the.time.instant());
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
    assertThat(place.opened().getFirst().getTarget())
        .isEqualTo("/subscribe?wantedCollections=app.bsky.feed.post");
  }

  @Test
  void whatIsNoPostAndWhatIsNoJsonIsPassedOver() {
    place.webSocket(
        Ending.CLOSED,
        "",
        "{\"kind\":",
        "[]",
        made(1, "trein").replace("feed.post", "feed.like"),
        "{\"did\":\"did:plc:an\",\"time_us\":5,\"kind\":\"identity\",\"identity\":{}}",
        made(2, "trein twee"));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein twee");
  }

  @Test
  void whatWasHandedOnButNotKeptIsHandedOnAgain() throws Exception {
    place.webSocket(Ending.SILENT, made(1, "trein"));
    place.webSocket(Ending.SILENT, made(1, "trein"));
    StreamSource stream = stream();

    for (int connection = 1; connection <= 2; connection++) {
      try (StreamSource.Connection open = stream.open(Cursor.START)) {
        assertThat(open.next().items()).hasSize(1);
      }
    }
  }

  private static String commit(int second, String operation, int post, String text) {
    return """
    {"did":"did:plc:an","time_us":%d,"kind":"commit","commit":{"rev":"r%d","operation":"%s",\
    "collection":"app.bsky.feed.post","rkey":"k%d","cid":"c%d","record":{\
    "$type":"app.bsky.feed.post","createdAt":"2020-01-01T00:00:00Z","text":"%s"}}}\
    """
        .formatted(START + second * 1_000_000L, second, operation, post, second, text);
  }
}
