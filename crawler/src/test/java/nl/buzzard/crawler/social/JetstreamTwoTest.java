package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LivePlace.Ending;
import org.junit.jupiter.api.Test;

/** The second version of Jetstream's protocol. */
class JetstreamTwoTest extends BlueskyStreamKit<String> {

  private static final long START = 1_772_366_400_000_000L;
  private static final String PATH =
      "/xrpc/network.bsky.jetstream.subscribeEvents"
          + "?kinds=commit&kinds=account&collections=app.bsky.feed.post";

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
    return message(
        """
        account","seq":%1$d,"did":"%2$s","time":"2026-03-01T12:00:%1$02d.000000Z",\
        "account":{"active":%3$b,"did":"%2$s","seq":7,"status":"%4$s"},"x":"\
        """
            .formatted(number, writer, active, status));
  }

  @Override
  String error(String name) {
    return "{\"$type\":\"error\",\"error\":\"" + name + "\",\"message\":\"x\"}";
  }

  /** A little earlier: two events may have the same instant. */
  @Override
  String goingOnAfter(int number) {
    return PATH + "&cursor=" + (START + number * 1_000_000L - JetstreamWire.REWIND_MICROS);
  }

  @Override
  String form() {
    return "JSON";
  }

  @Test
  void aPostTellsWhenItWasSeenAndNotWhenItWasImported() {
    place.webSocket(
        Ending.CLOSED,
        made(1, "trein een"),
        made(2, "trein twee")
            .replace("\"rev\"", "\"witnessedAt\":\"2026-03-01T12:00:09.000001Z\",\"rev\""));

    the.listen(stream(), 1);

    assertThat(the.items())
        .extracting(item -> item.published())
        .containsExactly(
            Instant.parse("2026-03-01T12:00:01Z"), Instant.parse("2026-03-01T12:00:09.000001Z"));
  }

  @Test
  void noticesAndUnknownFramesArePassedOverAndAnErrorEndsTheConnection() {
    place.webSocket(
        Ending.SILENT,
        message("info\",\"name\":\"OutdatedCursor"),
        message("sync\",\"time\":\"2026-03-01T12:00:00Z"),
        message("news"),
        "{\"$type\":\"mess",
        "{\"$type\":\"other\"}",
        made(1, "trein een"),
        "{\"$type\":\"error\",\"error\":\"ConsumerTooSlow\",\"message\":\"x\"}");
    place.webSocket(Ending.CLOSED, made(2, "trein twee"));

    the.listen(stream(), 2);

    assertThat(bluesky.bodies()).containsExactly("trein een", "trein twee");
  }

  @Test
  void aServerThatRefusesIsNotAskedForTheFirstVersion() {
    place.refuses(new MockResponse.Builder().code(403).build());

    the.listen(stream(), 1);

    assertThat(bluesky.targets()).hasSize(1);
    assertThat(the.health(BlueskyCase.ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DENIED));
  }

  private static String message(String type) {
    return """
    {"$type":"message","payload":{"$type":"network.bsky.jetstream.subscribeEvents#%s"}}\
    """
        .formatted(type);
  }

  private static String commit(int second, String operation, int post, String text) {
    return message(
        """
        commit","seq":%d,"did":"did:plc:an","time":"2026-03-01T12:00:%02d.000000Z","rev":"r%d",\
        "operation":"%s","collection":"app.bsky.feed.post","rkey":"k%d","record":{\
        "createdAt":"2020-01-01T00:00:00Z","text":"%s"},"cid":"c\
        """
            .formatted(second, second, second, operation, post, text));
  }
}
