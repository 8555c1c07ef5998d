package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class JetstreamTest {

  private static final SourceId ID = BlueskyCase.ID;
  private static final String TWO = "/xrpc/network.bsky.jetstream.subscribeEvents";
  private static final long START = 1_772_366_400_000_000L;

  @TempDir Path folder;

  private BlueskyCase bluesky;
  private StreamCase the;
  private LivePlace place;

  @BeforeEach
  void open() {
    bluesky = new BlueskyCase(folder);
    the = bluesky.the;
    place = bluesky.place;
    place.answersAt(TWO, new MockResponse.Builder().code(404).build());
  }

  @AfterEach
  void close() {
    bluesky.close();
  }

  @Test
  void aPostIsReadWithAnAddressAPersonCanOpen() {
    place.webSocket(Ending.CLOSED, create(1, "De trein staat stil"));

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
  void aBrokenConnectionGoesOnALittleEarlierAndGivesNothingTwice() {
    place.webSocket(Ending.BROKEN, create(1, "trein een"), create(2, "trein twee"));
    place.webSocket(
        Ending.CLOSED, create(1, "trein een"), create(2, "trein twee"), create(3, "trein drie"));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee", "trein drie");
    assertThat(place.opened().getLast().getTarget())
        .endsWith("&cursor=" + (START + 2_000_000 - JetstreamWire.REWIND_MICROS));
    assertThat(the.inbox.cursor(ID)).isEqualTo(new Cursor(Long.toString(START + 3_000_000)));
  }

  @Test
  void anotherProcessGoesOnFromTheCursorToo() {
    place.webSocket(Ending.CLOSED, create(1, "trein een"));
    place.webSocket(Ending.CLOSED, create(2, "trein twee"));

    the.listen(stream(), 1);
    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein een", "trein twee");
    assertThat(place.opened().getLast().getTarget()).contains("&cursor=");
  }

  @Test
  void onlyWhatSomebodyAskedForIsKeptButTheCursorMovesOn() {
    place.webSocket(Ending.CLOSED, create(1, "trein"), create(2, "iets anders"));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein");
    assertThat(the.inbox.cursor(ID)).isEqualTo(new Cursor(Long.toString(START + 2_000_000)));
  }

  @Test
  void anEditComesAgainAndADeleteIsARemoval() {
    place.webSocket(
        Ending.CLOSED,
        create(1, "trein"),
        commit(2, "update", "trein weg").replace("k2", "k1"),
        commit(3, "delete", "").replace("k3", "k1"));

    the.listen(stream(), 1);

    assertThat(the.items()).hasSize(3);
    assertThat(the.items())
        .extracting(item -> item.origin().nativeId())
        .containsOnly("at://did:plc:an/app.bsky.feed.post/k1");
    assertThat(the.items().get(1).content().body()).isEqualTo("trein weg");
    assertThat(the.items().get(2).isRemoval()).isTrue();
  }

  @Test
  void anAccountThatIsNoMoreTakesEveryPostOfItAlong() {
    place.webSocket(
        Ending.CLOSED,
        create(1, "trein een"),
        create(2, "trein twee"),
        create(3, "trein van een ander").replace("did:plc:an", "did:plc:bo"));
    place.webSocket(Ending.CLOSED, account(4, true), account(5, false));

    the.listen(stream(), 2);

    assertThat(the.items().stream().filter(RawItem::isRemoval).toList())
        .extracting(item -> item.origin().nativeId())
        .containsExactlyInAnyOrder(
            "at://did:plc:an/app.bsky.feed.post/k1", "at://did:plc:an/app.bsky.feed.post/k2");
  }

  @Test
  void whatIsNoPostAndWhatIsNoJsonIsPassedOver() {
    place.webSocket(
        Ending.CLOSED,
        "",
        "{\"kind\":",
        "[]",
        create(1, "trein").replace("feed.post", "feed.like"),
        "{\"did\":\"did:plc:an\",\"time_us\":5,\"kind\":\"identity\",\"identity\":{}}",
        create(2, "trein twee"));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein twee");
  }

  @Test
  void anErrorFrameEndsTheConnectionAndTheNextGoesOn() {
    place.webSocket(
        Ending.SILENT, create(1, "trein een"), "{\"error\":\"ConsumerTooSlow\",\"message\":\"x\"}");
    place.webSocket(Ending.CLOSED, create(2, "trein twee"));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee");
    assertThat(the.health(ID).failures()).isEqualTo(2);
  }

  @Test
  void whatWasHandedOnButNotKeptIsHandedOnAgain() throws Exception {
    place.webSocket(Ending.SILENT, create(1, "trein"));
    place.webSocket(Ending.SILENT, create(1, "trein"));
    StreamSource stream = stream();

    for (int connection = 1; connection <= 2; connection++) {
      try (StreamSource.Connection open = stream.open(Cursor.START)) {
        assertThat(open.next().items()).hasSize(1);
      }
    }
  }

  @Test
  void aServerThatIsOutOfStepWithAnotherHidesNoPosts() {
    place.webSocket(
        Ending.CLOSED, create(1, "trein"), account(2, false).replace("deleted", "desynchronized"));

    the.listen(stream(), 1);

    assertThat(the.items()).noneMatch(RawItem::isRemoval);
  }

  @Test
  void aStreamOfNonsenseIsGivenUpInOneSentence() {
    String[] nonsense = new String[200];
    java.util.Arrays.fill(nonsense, "<html>");
    place.webSocket(Ending.CLOSED, nonsense);

    the.listen(stream(), 1);

    assertThat(the.health(ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED))
        .satisfies(failure ->
            assertThat(failure.sentence())
                .endsWith("sent something else than JSON; check the address."));
  }

  private List<String> bodies() {
    return bluesky.bodies();
  }

  private StreamSource stream() {
    return bluesky.stream(StreamService.JETSTREAM);
  }

  private static String create(int second, String text) {
    return commit(second, "create", text);
  }

  private static String commit(int second, String operation, String text) {
    return """
    {"did":"did:plc:an","time_us":%d,"kind":"commit","commit":{"rev":"r%d","operation":"%s",\
    "collection":"app.bsky.feed.post","rkey":"k%d","cid":"c%d","record":{\
    "$type":"app.bsky.feed.post","createdAt":"2020-01-01T00:00:00Z","text":"%s"}}}\
    """
        .formatted(START + second * 1_000_000L, second, operation, second, second, text);
  }

  private static String account(int second, boolean active) {
    return """
    {"did":"did:plc:an","time_us":%d,"kind":"account","account":{"active":%b,\
    "did":"did:plc:an","seq":%d,"status":"deleted"}}\
    """
        .formatted(START + second * 1_000_000L, active, second);
  }
}
