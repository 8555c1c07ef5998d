package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LiveConnection.Message;
import nl.buzzard.crawler.http.LivePlace.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveConnectionsTest {

  private static final Duration LONG = Duration.ofSeconds(10);

  private final LivePlace place = new LivePlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")),
          Fetcher.Limits.USUAL,
          InstantSource.system());
  private final LiveConnections connections = new LiveConnections(fetcher, Duration.ofMillis(300));

  @AfterEach
  void close() {
    connections.close();
    fetcher.close();
    place.close();
  }

  @Test
  void eventsComeByNameAndHeartbeatsAndHalfEventsAreNone() throws Exception {
    place.events(
        Ending.CLOSED,
        ":)\n\nevent: update\ndata: een\ndata: twee\n\n:thump\nretry: 5\n\ndata:drie\n\nevent: half\nda");
    try (LiveConnection connection = connections.events(request())) {
      assertThat(untilTheEnd(connection))
          .containsExactly(new Message("update", "een\ntwee"), new Message("", "drie"));
    }
  }

  @Test
  void framesOfAWebSocketComeInOrderHoweverManyThereAre() throws Exception {
    String[] frames = IntStream.range(0, 5_000).mapToObj(Integer::toString).toArray(String[]::new);
    place.webSocket(Ending.CLOSED, frames);
    try (LiveConnection connection = connections.webSocket(request())) {
      assertThat(untilTheEnd(connection)).extracting(Message::text).containsExactly(frames);
    }
  }

  @Test
  void aFrameThatNeverEndsIsGivenUpWhileItArrives() throws Exception {
    try (EndlessFrame endless = new EndlessFrame();
        LiveConnection connection =
            connections.webSocket(FetchRequest.of(endless.address(), "*/*", Reach.ANYWHERE))) {
      SourceException end =
          catchThrowableOfType(SourceException.class, () -> connection.next(10, LONG));
      assertThat(end).hasMessage("localhost sent more than Buzzard reads in one go.");
      assertThat(end.reason()).isEqualTo(Reason.MALFORMED);
      // What lies in the buffers of the system was sent as well.
      assertThat(endless.sentUntilGivenUp()).isBetween(9_000_000L, 30_000_000L);
    }
  }

  @Test
  void manyFramesTogetherMayBeLongerThanOne() throws Exception {
    String frame = "x".repeat(4_000_000);
    place.webSocket(Ending.CLOSED, frame, frame, frame, frame);
    try (LiveConnection connection = connections.webSocket(request())) {
      assertThat(untilTheEnd(connection)).hasSize(4);
    }
  }

  @Test
  void framesAreNotAskedForCompressed() throws Exception {
    place.webSocket(Ending.CLOSED, "een");
    connections.webSocket(request()).close();
    assertThat(place.opened().getLast().getHeaders().get("Sec-WebSocket-Extensions")).isNull();
  }

  @Test
  void messagesThatWaitHaveSoManyBytesTogether() throws Exception {
    String long8 = "x".repeat(8_000_000);
    try (LiveConnection connection = new LiveConnection()) {
      Thread place =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 5; i++) {
                  connection.said(new Message("", long8));
                }
              });
      assertThat(place.join(Duration.ofMillis(500))).isFalse();
      assertThat(connection.next(1, LONG)).hasSize(1);
      assertThat(place.join(LONG)).isTrue();
    }
  }

  @Test
  void whatFollowsWithinAMomentIsHandedOutTogether() throws Exception {
    try (LiveConnection connection = new LiveConnection(LONG)) {
      Thread place =
          Thread.ofVirtual()
              .start(() -> {
                connection.said(new Message("", "een"));
                pause(Duration.ofMillis(20));
                connection.said(new Message("", "twee"));
              });
      assertThat(connection.next(2, LONG)).extracting(Message::text).containsExactly("een", "twee");
      place.join();
    }
  }

  private static void pause(Duration moment) {
    try {
      Thread.sleep(moment);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReaderThatRestsMakesThePlaceWaitInsteadOfFillingMemory() throws Exception {
    try (LiveConnection connection = new LiveConnection()) {
      Thread place =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 1_500; i++) {
                  connection.said(new Message("", Integer.toString(i)));
                }
              });
      assertThat(place.join(Duration.ofMillis(200))).isFalse();
      List<Message> heard = new ArrayList<>();
      while (heard.size() < 1_500) {
        heard.addAll(connection.next(500, LONG));
      }
      assertThat(place.join(LONG)).isTrue();
      assertThat(heard.getLast().text()).isEqualTo("1499");
    }
  }

  @Test
  void aServerThatSaysNothingAtAllCountsAsGone() throws Exception {
    place.events(Ending.SILENT, "data: een\n\n");
    try (LiveConnection connection = connections.events(request())) {
      assertThat(connection.next(10, LONG)).containsExactly(new Message("", "een"));
      SourceException end =
          catchThrowableOfType(SourceException.class, () -> connection.next(10, LONG));
      assertThat(end.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(end).hasMessageEndingWith("did not answer in time.");
    }
  }

  @Test
  void aRefusalHasTheReasonAFetchWouldHave() {
    place.refuses(new MockResponse.Builder().code(401).build());
    place.refuses(new MockResponse.Builder().code(429).setHeader("Retry-After", "60").build());
    assertThat(catchThrowableOfType(SourceException.class, () -> connections.events(request())))
        .extracting(SourceException::reason)
        .isEqualTo(Reason.DENIED);
    SourceException limited =
        catchThrowableOfType(SourceException.class, () -> connections.webSocket(request()));
    assertThat(limited.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(limited.retryAt()).isPresent();
  }

  @Test
  void anAddressInsideThisNetworkIsRefused() {
    FetchRequest guarded = FetchRequest.of(place.address("/"), "*/*", Reach.PUBLIC);
    assertThat(catchThrowableOfType(SourceException.class, () -> connections.webSocket(guarded)))
        .extracting(SourceException::reason)
        .isEqualTo(Reason.DENIED);
  }

  private FetchRequest request() {
    return FetchRequest.of(place.address("/stream"), "*/*", Reach.ANYWHERE);
  }

  private static List<Message> untilTheEnd(LiveConnection connection) throws InterruptedException {
    List<Message> messages = new ArrayList<>();
    try {
      while (true) {
        messages.addAll(connection.next(500, LONG));
      }
    } catch (SourceException end) {
      assertThat(end).hasMessageEndingWith(".");
      return messages;
    }
  }
}
