package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.SourceFactory;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.Refusals;
import nl.buzzard.crawler.http.Refusals.Refusal;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every platform, however it refuses us, ends in the right reason and one plain sentence. */
class LimitsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** An answer of each platform whose posts are not what they were. */
  private static final Map<SocialService, String> CHANGED =
      Map.ofEntries(
          Map.entry(SocialService.MASTODON, "[{\"identity\":\"1\"}]"),
          Map.entry(SocialService.BLUESKY, "{\"feed\":[{\"item\":{}}]}"),
          Map.entry(SocialService.HACKERNEWS, "{\"hits\":[{\"object\":\"1\"}]}"),
          Map.entry(SocialService.YOUTUBE, "{\"items\":[{\"snip\":{}}]}"),
          Map.entry(SocialService.APPSTORE, "{\"feed\":{\"entry\":[{\"stars\":{}}]}}"),
          Map.entry(SocialService.REDDIT, "{\"data\":{\"children\":[{\"post\":{}}]}}"),
          Map.entry(SocialService.TRUSTPILOT, "{\"reviews\":[{\"stars\":1}]}"),
          Map.entry(SocialService.FACEBOOK, "{\"data\":[{\"id\":\"1\"}]}"),
          Map.entry(SocialService.INSTAGRAM, "{\"data\":[{\"id\":\"1\"}]}"),
          Map.entry(SocialService.TELEGRAM, "{\"result\":[{\"id\":1}]}"),
          Map.entry(SocialService.GOOGLEPLAY, "{\"reviews\":[{\"id\":\"1\"}]}"),
          Map.entry(SocialService.GOOGLEBUSINESS, "{\"reviews\":[{\"id\":\"1\"}]}"),
          Map.entry(SocialService.XCOMPLIANCE, "{\"data\":[{\"id\":\"1\"}]}"),
          Map.entry(SocialService.GDELT, "1 a http://gdelt.example/20260301120000.gal.json.gz"),
          Map.entry(SocialService.THREADS, "{\"data\":[{\"id\":\"1\"}]}"));

  @TempDir Path folder;

  private final MockPlace place = new MockPlace();
  private final SettableTime time = new SettableTime(NOW);
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabases.SQLITE.open(folder);
  }

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
    database.close();
  }

  static Stream<SocialService> services() {
    return Stream.of(SocialService.values());
  }

  /** The connectors by name: every timeline, and X, which is asked through Twitter4J. */
  static Stream<Arguments> refusals() {
    return Refusals.of(
        Stream.concat(services().map(SocialService::name), Stream.of("X")),
        new Refusal(Refusals.page(), Reason.MALFORMED, "sent something else than"),
        new Refusal(
            new MockResponse.Builder().body(new Buffer().write(new byte[50_000_000])).build(),
            Reason.MALFORMED,
            "sent more than Buzzard reads in one go"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refusals")
  void aRefusalHasItsReasonAndOnePlainSentence(String connector, Refusal refusal) {
    place.answers(refusal.answer());
    refusal.isTold(failure(source(connector)), NOW);
  }

  @ParameterizedTest
  @MethodSource("services")
  void anInterfaceThatChangedIsNotTakenForNothingNew(SocialService service) {
    place.serves("application/json", Objects.requireNonNull(CHANGED.get(service)));
    assertThat(failure(source(service.name())))
        .hasMessageContaining("its interface may have changed")
        .extracting(SourceException::reason)
        .isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @MethodSource("services")
  void anAnswerOfAnotherShapeIsNotTakenForNothingNew(SocialService service) {
    place.serves("application/json", "{\"ok\":true}");
    assertThat(failure(source(service.name())).reason()).isEqualTo(Reason.MALFORMED);
  }

  private static SourceException failure(Source source) {
    SourceException failure =
        catchThrowableOfType(SourceException.class, () -> source.fetch(Cursor.START, 10));
    assertThat(failure).isNotNull();
    return failure;
  }

  private Source source(String connector) {
    SourceId id = new SourceId("s");
    Duration every = Duration.ofHours(1);
    SourceSettings.Visited settings =
        connector.equals("X")
            ? new SourceSettings.XSearch(
                id,
                place.address("/2/"),
                "trein",
                new Secret(Refusals.SECRET),
                new SourceSettings.Prices(1_000_000, 1, 1),
                every)
            : new SourceSettings.Social(
                id,
                SocialService.valueOf(connector),
                place.address("/"),
                "trein",
                "nl/1",
                "trein",
                new Secret(token(connector)),
                every,
                Reach.ANYWHERE);
    return new SourceFactory(
            new SocialTools(fetcher, item -> true, platform -> List.of("1"), time),
            database.jdbi(),
            FeedSource.Listener.NOBODY)
        .create(settings);
  }

  /** Google wants a key file, and gives a token for it at another address. */
  private String token(String connector) {
    return connector.startsWith("GOOGLE")
        ? GoogleFiles.ofAPerson(place, Refusals.SECRET)
        : Refusals.SECRET;
  }
}
