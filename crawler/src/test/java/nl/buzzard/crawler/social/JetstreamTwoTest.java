package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LivePlace.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The second version of Jetstream's protocol. */
@Timeout(30)
class JetstreamTwoTest {

  private static final long START = 1_772_366_400_000_000L;
  private static final String PATH =
      "/xrpc/network.bsky.jetstream.subscribeEvents"
          + "?kinds=commit&kinds=account&collections=app.bsky.feed.post";

  @TempDir Path folder;

  private BlueskyCase bluesky;

  @BeforeEach
  void open() {
    bluesky = new BlueskyCase(folder);
  }

  @AfterEach
  void close() {
    bluesky.close();
  }

  @Test
  void aBrokenConnectionGoesOnALittleEarlierAndGivesNothingTwice() {
    bluesky.place.webSocket(
        Ending.BROKEN, commit(1, "create", "trein een"), commit(2, "create", "trein twee"));
    bluesky.place.webSocket(
        Ending.CLOSED, commit(2, "create", "trein twee"), commit(3, "create", "trein drie"));

    listen(2);

    assertThat(bluesky.bodies()).containsExactly("trein een", "trein twee", "trein drie");
    assertThat(bluesky.targets())
        .containsExactly(
            PATH, PATH + "&cursor=" + (START + 2_000_000 - JetstreamWire.REWIND_MICROS));
    assertThat(bluesky.the.inbox.cursor(BlueskyCase.ID))
        .isEqualTo(new Cursor(Long.toString(START + 3_000_000)));
  }

  @Test
  void aPostTellsWhenItWasSeenAndNotWhenItWasImported() {
    bluesky.place.webSocket(
        Ending.CLOSED,
        commit(1, "create", "trein een"),
        commit(2, "create", "trein twee")
            .replace("\"rev\"", "\"witnessedAt\":\"2026-03-01T12:00:09.000001Z\",\"rev\""));

    listen(1);

    assertThat(bluesky.the.items())
        .extracting(item -> item.published())
        .containsExactly(
            Instant.parse("2026-03-01T12:00:01Z"), Instant.parse("2026-03-01T12:00:09.000001Z"));
  }

  @Test
  void editsDeletesAndAccountsThatAreNoMoreAreFollowed() {
    bluesky.place.webSocket(
        Ending.CLOSED,
        commit(1, "create", "trein een"),
        commit(2, "create", "trein twee"),
        commit(3, "update", "trein gewijzigd").replace("k3", "k1"),
        commit(4, "delete", "").replace("k4", "k2"));
    bluesky.place.webSocket(Ending.CLOSED, account(5));

    listen(2);

    assertThat(bluesky.bodies())
        .startsWith("trein een", "trein twee", "trein gewijzigd", "removal");
    assertThat(bluesky.removed())
        .contains("at://did:plc:an/app.bsky.feed.post/k1", "at://did:plc:an/app.bsky.feed.post/k2");
  }

  @Test
  void noticesAndUnknownFramesArePassedOverAndAnErrorEndsTheConnection() {
    bluesky.place.webSocket(
        Ending.SILENT,
        message("info\",\"name\":\"OutdatedCursor"),
        message("sync\",\"time\":\"2026-03-01T12:00:00Z"),
        message("news"),
        "{\"$type\":\"mess",
        "{\"$type\":\"other\"}",
        commit(1, "create", "trein een"),
        "{\"$type\":\"error\",\"error\":\"ConsumerTooSlow\",\"message\":\"x\"}");
    bluesky.place.webSocket(Ending.CLOSED, commit(2, "create", "trein twee"));

    listen(2);

    assertThat(bluesky.bodies()).containsExactly("trein een", "trein twee");
  }

  @Test
  void aServerThatRefusesIsNotAskedForTheFirstVersion() {
    bluesky.place.refuses(new MockResponse.Builder().code(403).build());

    listen(1);

    assertThat(bluesky.targets()).hasSize(1);
    assertThat(bluesky.the.health(BlueskyCase.ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DENIED));
  }

  private void listen(int connections) {
    bluesky.the.listen(bluesky.stream(StreamService.JETSTREAM), connections);
  }

  private static String message(String type) {
    return """
    {"$type":"message","payload":{"$type":"network.bsky.jetstream.subscribeEvents#%s"}}\
    """
        .formatted(type);
  }

  private static String commit(int second, String operation, String text) {
    return message(
        """
        commit","seq":%d,"did":"did:plc:an","time":"2026-03-01T12:00:%02d.000000Z","rev":"r%d",\
        "operation":"%s","collection":"app.bsky.feed.post","rkey":"k%d","record":{\
        "createdAt":"2020-01-01T00:00:00Z","text":"%s"},"cid":"c\
        """
            .formatted(second, second, second, operation, second, text));
  }

  private static String account(int second) {
    return message(
        """
        account","seq":%d,"did":"did:plc:an","time":"2026-03-01T12:00:%02d.000000Z",\
        "account":{"active":false,"did":"did:plc:an","seq":7,"status":"deleted"},"x":"\
        """
            .formatted(second, second));
  }
}
