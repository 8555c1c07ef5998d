package nl.buzzard.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.http.Refusals;
import nl.buzzard.crawler.http.Refusals.Refusal;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.social.StreamTools;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stream, however it refuses us, ends in the right reason and one plain sentence. */
@Timeout(60)
class StreamLimitsTest {

  private static final String HUGE = "x".repeat(50_000_000);

  /** The ways streams are told. */
  enum Way {
    JETSTREAM,
    FIREHOSE,
    MASTODON,
    X
  }

  @TempDir Path folder;

  private final LivePlace place = new LivePlace();
  private StreamCase the;
  private Fetcher fetcher;
  private LiveConnections connections;

  @BeforeEach
  void open() {
    the = new StreamCase(folder);
    fetcher =
        new Fetcher(
            new UserAgent("1", URI.create("https://buzzard.example")),
            Fetcher.Limits.USUAL,
            the.time);
    connections = new LiveConnections(fetcher, Duration.ofSeconds(20));
    json("/api/v2/instance", "{}");
    json("/api/v1/timelines/public", "[]");
    json("/tweets/search/stream/rules", "{\"data\":[]}");
  }

  @AfterEach
  void close() {
    connections.close();
    fetcher.close();
    place.close();
    the.close();
  }

  static Stream<Arguments> refusals() {
    return Refusals.of(
        Arrays.stream(Way.values()),
        new Refusal(
            Refusals.page(),
            Reason.MALFORMED,
            "sent something else than a stream; check the address."));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refusals")
  void aRefusalHasItsReasonAndOnePlainSentence(Way way, Refusal refusal) {
    place.refuses(refusal.answer());
    refusal.isTold(
        catchThrowableOfType(SourceException.class, () -> stream(way).open(Cursor.START)),
        the.time.instant());
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aMessageThatIsFarTooLargeIsNotRead(Way way) {
    switch (way) {
      // More than this a web socket of the test's server does not send at once.
      case JETSTREAM, FIREHOSE -> place.webSocket(Ending.SILENT, HUGE.substring(0, 15_000_000));
      case MASTODON, X -> place.events(Ending.SILENT, "data:" + HUGE + "\n\n");
    }

    the.listen(stream(way), 1);

    assertThat(the.health(new SourceId("s")).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED))
        .satisfies(failure ->
            assertThat(failure.sentence())
                .isEqualTo("localhost sent more than Buzzard reads in one go."));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aClockThatIsSlowDoesNotMakeUsComeBackAtOnce(Way way) {
    place.refuses(code(429).setHeader("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT").build());

    the.listen(stream(way), 1);

    assertThat(the.rests().getFirst()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  private StreamSource stream(Way way) {
    return new StreamFactory(
            new StreamTools(fetcher, connections, the.database.jdbi(), item -> true, the.time))
        .create(
            switch (way) {
              case JETSTREAM -> social(StreamService.JETSTREAM, SocialService.BLUESKY);
              case FIREHOSE -> social(StreamService.FIREHOSE, SocialService.BLUESKY);
              case MASTODON -> social(StreamService.MASTODONSTREAM, SocialService.MASTODON);
              case X ->
                  new SourceSettings.XStream(
                      new SourceSettings.XSearch(
                          new SourceId("s"),
                          place.address("/"),
                          "trein",
                          new Secret(Refusals.SECRET),
                          new SourceSettings.Prices(1_000_000, 1, 1),
                          Duration.ofHours(1)));
            });
  }

  private SourceSettings.Stream social(StreamService stream, SocialService service) {
    return new SourceSettings.Stream(
        stream,
        new SourceSettings.Social(
            new SourceId("s"),
            service,
            place.address("/"),
            null,
            null,
            null,
            new Secret(Refusals.SECRET),
            Duration.ofHours(1),
            Reach.ANYWHERE));
  }

  private void json(String path, String body) {
    place.answersAt(path, code(200).body(body).build());
  }

  private static MockResponse.Builder code(int code) {
    return new MockResponse.Builder().code(code);
  }
}
