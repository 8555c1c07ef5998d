package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class MastodonStreamTest {

  private static final SourceId ID = new SourceId("tag");
  private static final Instant START = Instant.parse("2026-03-01T11:00:00Z");
  private static final String SECRET = "s3cr3t-t0ken";

  @TempDir Path folder;

  private StreamCase the;
  private Fetcher fetcher;
  private LiveConnections connections;
  private final LivePlace place = new LivePlace();

  @BeforeEach
  void open() {
    the = new StreamCase(folder);
    fetcher =
        new Fetcher(
            new UserAgent("1", URI.create("https://buzzard.example")),
            Fetcher.Limits.USUAL,
            the.time);
    connections = new LiveConnections(fetcher, Duration.ofSeconds(5));
    place.answersAt("/api/v2/instance", new MockResponse.Builder().body("{}").build());
    timelineHas();
  }

  @AfterEach
  void close() {
    connections.close();
    fetcher.close();
    place.close();
    the.close();
  }

  @Test
  void aPostAnEditAndADeleteAreFollowed() {
    place.events(
        Ending.CLOSED,
        ":)\n\n"
            + event("update", status(1, "trein"))
            + ":thump\n\n"
            + event("status.update", status(1, "trein weg"))
            + event("delete", "1"));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein", "trein weg", "");
    assertThat(the.items().getLast().isRemoval()).isTrue();
    assertThat(the.items())
        .extracting(item -> item.origin().nativeId())
        .containsOnly("https://trein.example/statuses/1");
    assertThat(place.opened().getFirst().getTarget())
        .isEqualTo("/api/v1/streaming/hashtag?tag=veldspoor");
    assertThat(place.opened().getFirst().getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + SECRET);
  }

  @Test
  void whatWasPostedWhileTheConnectionWasDownIsReadFromTheTimelineOnce() {
    place.events(Ending.CLOSED, event("update", status(1, "trein een")));
    place.events(
        Ending.CLOSED,
        event("update", status(2, "trein twee")) + event("update", status(3, "trein drie")));
    place.events(Ending.BROKEN, event("update", status(4, "trein vier")) + "event: upd");

    timelineHas();
    the.listen(stream(), 1);
    timelineHas(status(2, "trein twee"), status(1, "trein een"));
    the.listen(stream(), 1);
    timelineHas(status(3, "trein drie"), status(2, "trein twee"), status(1, "trein een"));
    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein een", "trein twee", "trein drie", "trein vier");
  }

  @Test
  void aDeleteIsFollowedHoweverLongAgoThePostWas() {
    StringBuilder many = new StringBuilder(event("update", status(1, "trein")));
    for (int i = 2; i <= 2 * TimelineCursor.REMEMBERED; i++) {
      many.append(event("update", status(i, "iets anders")));
    }
    place.events(Ending.CLOSED, many + event("delete", "1") + event("delete", "77777"));

    the.listen(stream(), 1);

    assertThat(the.items()).hasSize(2);
    assertThat(the.items().getLast().isRemoval()).isTrue();
  }

  @Test
  void nonsenseBetweenEventsIsPassedOver() {
    place.events(
        Ending.CLOSED,
        event("update", "{\"id\":")
            + event("announcement", "{}")
            + event("update", status(1, "trein")));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein");
  }

  @Test
  void aServerThatStreamsFromElsewhereIsFollowedThere() {
    try (LivePlace elsewhere = new LivePlace()) {
      String address = elsewhere.address("/").toString().replaceFirst("^http", "ws");
      place.answersAt(
          "/api/v2/instance",
          new MockResponse.Builder()
              .body("{\"configuration\":{\"urls\":{\"streaming\":\"" + address + "\"}}}")
              .build());
      elsewhere.events(Ending.CLOSED, event("update", status(1, "trein")));

      the.listen(stream(), 1);

      assertThat(bodies()).containsExactly("trein");
    }
  }

  @Test
  void aTokenThatIsShownOverTlsIsNotShownWithoutIt() {
    place.answersAt(
        "/api/v2/instance",
        new MockResponse.Builder()
            .body("{\"configuration\":{\"urls\":{\"streaming\":\"wss://127.0.0.1:1/\"}}}")
            .build());
    place.events(Ending.CLOSED, event("update", status(1, "trein")));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein");
  }

  @Test
  void aTokenThatIsNotEnoughIsToldWithoutShowingIt() {
    place.refuses(new MockResponse.Builder().code(401).build());

    the.listen(stream(), 1);

    assertThat(the.health(ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DENIED))
        .satisfies(failure -> assertThat(failure.sentence()).doesNotContain(SECRET));
  }

  private List<String> bodies() {
    return the.items().stream().map(item -> item.content().body()).toList();
  }

  /** Newest first, as a timeline is. */
  private void timelineHas(String... statuses) {
    place.answersAt(
        "/api/v1/timelines/tag/veldspoor",
        new MockResponse.Builder()
            .body(Stream.of(statuses).collect(Collectors.joining(",", "[", "]")))
            .build());
  }

  private StreamSource stream() {
    return SocialStreams.create(
        new SourceSettings.Stream(
            StreamService.MASTODONSTREAM,
            new SourceSettings.Social(
                ID,
                SocialService.MASTODON,
                place.address("/"),
                "veldspoor",
                null,
                null,
                new Secret(SECRET),
                Duration.ofMinutes(15),
                Reach.ANYWHERE)),
        new StreamTools(
            fetcher, connections, the.database.jdbi(), MastodonStreamTest::isWanted, the.time));
  }

  private static boolean isWanted(RawItem item) {
    return item.content().body().contains("trein");
  }

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }

  private static String status(int number, String text) {
    return """
    {"id":"%d","created_at":"%s","visibility":"public","uri":"https://trein.example/statuses/%d",\
    "url":"https://trein.example/@an/%d","content":"%s","account":{"acct":"an"}}\
    """
        .formatted(number, START.plusSeconds(60L * number), number, number, text);
  }
}
