package nl.buzzard.crawler.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.StreamFactory;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.budget.Spending;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.social.StreamTools;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class XStreamTest {

  private static final SourceId ID = new SourceId("x");
  private static final String RULES = "/2/tweets/search/stream/rules";
  private static final String SEARCH = "/2/tweets/search/recent";
  private static final long PRICE = 5_000;
  private static final String KEEP_ALIVE = "\r\n";
  private static final Duration UNTIL_SEARCHABLE = Duration.ofSeconds(16);

  @TempDir Path folder;

  private final LivePlace place = new LivePlace();
  private StreamCase the;
  private Fetcher fetcher;
  private LiveConnections connections;
  private Budget budget;
  private long cap = 1_000 * PRICE;

  @BeforeEach
  void open() {
    the = new StreamCase(folder);
    fetcher =
        new Fetcher(
            new UserAgent("1", URI.create("https://buzzard.example")),
            Fetcher.Limits.USUAL,
            the.time);
    connections = new LiveConnections(fetcher, Duration.ofSeconds(5));
    budget = new Budget(the.database.jdbi(), the.time);
    rules("");
  }

  @AfterEach
  void close() {
    connections.close();
    fetcher.close();
    place.close();
    the.close();
  }

  @Test
  void postsAreHeardBetweenKeepAlivesAndPaidForOneByOne() {
    place.events(Ending.CLOSED, KEEP_ALIVE + told(1) + KEEP_ALIVE + KEEP_ALIVE + told(2));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein 1", "trein 2");
    assertThat(budget.spent(ID))
        .extracting(Spending::posts, Spending::micros)
        .containsExactly(2L, 2 * PRICE);
    RecordedRequest opened = place.opened().getFirst();
    assertThat(opened.getTarget()).startsWith("/2/tweets/search/stream?tweet.fields=author_id,");
    assertThat(opened.getHeaders().get("Authorization")).isEqualTo("Bearer s3cr3t");
  }

  @Test
  void theRuleOfAnOlderSearchIsReplacedAndThoseOfOthersAreLetBe() {
    rules(rule(1, "trein lang:nl", "another") + "," + rule(2, "tram", "x"));
    place.events(Ending.CLOSED, told(1));

    the.listen(stream(), 1);

    assertThat(posted())
        .containsExactly(
            "{\"delete\":{\"ids\":[\"2\"]}}",
            "{\"add\":[{\"value\":\"trein lang:nl\",\"tag\":\"x\"}]}");
  }

  @Test
  void aRuleThatIsThereIsNotMadeAgain() {
    rules(rule(1, "trein lang:nl", "x"));
    place.events(Ending.CLOSED, told(1));

    the.listen(stream(), 1);

    assertThat(posted()).isEmpty();
  }

  @Test
  void whatWasPostedWhileTheStreamWasDownIsSearchedForAndNothingComesTwice() throws Exception {
    place.events(Ending.BROKEN, told(1));
    the.listen(stream(), 1);
    found(3, 2);
    place.events(Ending.SILENT, told(3) + told(4));
    StreamSource stream = stream();

    try (StreamSource.Connection open = stream.open(the.inbox.cursor(ID))) {
      put(open.next());
      assertThat(the.inbox.cursor(ID)).isEqualTo(cursorAfter(1));
      the.time.advance(UNTIL_SEARCHABLE);
      put(open.next());
    }

    assertThat(bodies()).containsExactly("trein 1", "trein 3", "trein 4", "trein 2");
    assertThat(place.asked().getLast().getTarget()).contains("since_id=" + id(1));
    assertThat(the.inbox.cursor(ID)).isEqualTo(cursorAfter(3));
  }

  @Test
  void theHalfOfALineIsNoPostAndNonsenseIsPassedOver() {
    String half = told(2);
    place.events(
        Ending.BROKEN,
        "<html>\r\n{\"data\":{}}\r\n{\"data\":{\"id\":\"x\"}}\r\n[]\r\n"
            + told(1)
            + half.substring(0, half.length() / 2));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein 1");
  }

  @Test
  void anErrorOfXEndsTheStreamAfterWhatCameBefore() {
    place.events(
        Ending.SILENT,
        told(1) + "{\"errors\":[{\"title\":\"operational-disconnect\"}]}\r\n" + told(2));
    place.events(Ending.CLOSED, told(3));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein 1", "trein 3");
  }

  @Test
  void theBudgetIsReachedExactlyAndNeverPassed() {
    cap = 4 * PRICE;
    place.events(Ending.SILENT, told(1) + told(2) + told(3) + told(4) + told(5));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein 1", "trein 2", "trein 3", "trein 4");
    assertThat(budget.spent(ID))
        .extracting(Spending::posts, Spending::micros)
        .containsExactly(4L, cap);
    assertThat(place.opened()).hasSize(1);
    assertThat(the.health(ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DENIED))
        .satisfies(failure -> assertThat(failure.sentence()).startsWith("The budget of 0.02 "));
  }

  @Test
  void aSearchThatXDoesNotUnderstandIsToldInOneSentence() {
    place.answersAt(
        RULES, new MockResponse.Builder().code(201).body("{\"errors\":[{\"id\":\"1\"}]}").build());

    assertThatThrownBy(() -> stream().open(Cursor.START))
        .hasMessage(
            "localhost does not understand the search (400); check 'search' by X's own rules.");
  }

  @Test
  void aRefusedStreamGivesBackWhatWasSetAside() {
    place.refuses(new MockResponse.Builder().code(429).build());

    assertThatThrownBy(() -> stream().open(Cursor.START))
        .hasMessage("localhost asks us to come back later (429).");

    assertThat(budget.spent(ID).micros()).isZero();
  }

  private StreamSource stream() {
    return new StreamFactory(
            new StreamTools(fetcher, connections, the.database.jdbi(), item -> true, the.time))
        .create(
            new SourceSettings.XStream(
                new SourceSettings.XSearch(
                    ID,
                    place.address("/2/"),
                    "trein lang:nl",
                    new Secret("s3cr3t"),
                    new SourceSettings.Prices(cap, PRICE, PRICE),
                    Duration.ofMinutes(15))));
  }

  private void put(Source.Page page) {
    the.inbox.put(ID, page.items(), page.next());
  }

  private Cursor cursorAfter(int post) {
    return XCursor.start("trein lang:nl").swept(id(post)).write();
  }

  private List<String> bodies() {
    return the.items().stream().map(item -> item.content().body()).toList();
  }

  private List<String> posted() {
    List<String> bodies = new ArrayList<>();
    for (RecordedRequest request : place.asked()) {
      if (request.getMethod().equals("POST")) {
        bodies.add(Objects.requireNonNull(request.getBody()).utf8());
      }
    }
    return bodies;
  }

  private void rules(String rules) {
    place.answersAt(
        RULES, new MockResponse.Builder().code(200).body("{\"data\":[" + rules + "]}").build());
  }

  private static String rule(int id, String search, String tag) {
    return "{\"id\":\"%d\",\"value\":\"%s\",\"tag\":\"%s\"}".formatted(id, search, tag);
  }

  /** The search knows these, newest first. */
  private void found(int... posts) {
    List<String> all = new ArrayList<>();
    for (int post : posts) {
      all.add(post(post));
    }
    place.answersAt(
        SEARCH,
        new MockResponse.Builder()
            .code(200)
            .body(
                "{\"data\":[%s],\"meta\":{\"result_count\":%d}}"
                    .formatted(String.join(",", all), posts.length))
            .build());
  }

  private static String told(int post) {
    return "{\"data\":%s,\"matching_rules\":[{\"id\":\"1\",\"tag\":\"x\"}]}\r\n"
        .formatted(post(post));
  }

  private static String post(int post) {
    return """
    {"id":"%d","text":"trein %d","author_id":"7","conversation_id":"%d",\
    "created_at":"2026-03-01T12:00:%02d.000Z","edit_history_tweet_ids":["%d"]}\
    """
        .formatted(id(post), post, id(post), post, id(post));
  }

  /** After the moment at which the stream is first opened. */
  private static long id(int post) {
    return XApi.firstIdAt(Instant.parse("2026-03-01T12:00:00Z").plusSeconds(post)) + post;
  }
}
