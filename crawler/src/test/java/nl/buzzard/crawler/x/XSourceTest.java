package nl.buzzard.crawler.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.core.source.SourceKit;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.budget.Spending;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XSourceTest extends SourceKit {

  private static final SourceId ID = new SourceId("x");
  private static final Instant FIRST = Instant.parse("2026-02-27T09:00:00Z");
  private static final String COUNTS = "/2/tweets/counts/recent";
  private static final long PRICE = 5_000;

  @TempDir Path folder;

  private final MockPlace place = new MockPlace();
  private Database database;
  private long cap = 1_000 * PRICE;

  @BeforeEach
  void open() {
    database = TestDatabases.SQLITE.open(folder);
  }

  @AfterEach
  void close() {
    place.close();
    database.close();
  }

  @Override
  protected Source source() {
    return new XSource(
        new SourceSettings.XSearch(
            ID,
            place.address("/2/"),
            "trein lang:nl",
            new Secret(SECRET),
            new SourceSettings.Prices(cap, PRICE, PRICE),
            Duration.ofMinutes(15)),
        new Budget(database.jdbi(), time),
        time);
  }

  @Override
  protected void placeHas(int items) {
    counts(items);
    place.serves("application/json", page(1, items, null));
  }

  /** X says in the body too what is wrong. */
  @Override
  protected void placeIsIn(Trouble trouble) {
    place.isIn(trouble);
    if (trouble == Trouble.RATE_LIMITED_FOR_90_SECONDS) {
      place.answers(problem(429).setHeader("Retry-After", "90").build());
    }
    if (trouble == Trouble.RATE_LIMITED) {
      place.answers(problem(429).build());
    }
  }

  private static MockResponse.Builder problem(int status) {
    return new MockResponse.Builder()
        .code(status)
        .body("{\"title\":\"A problem\",\"status\":" + status + "}");
  }

  @Override
  protected int questions() {
    return place.requests().size();
  }

  @Override
  protected void awaitQuestion() throws InterruptedException {
    place.awaitRequest();
  }

  @Test
  void aPostIsReadWithItsReactionsAndItsThread() throws Exception {
    placeHas(1);
    RawItem item = source().fetch(Cursor.START, 100).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo(Long.toString(id(1)));
    assertThat(item.origin().url()).isEqualTo("https://x.com/i/web/status/" + id(1));
    assertThat(item.origin().conversation()).isEqualTo("77");
    assertThat(item.content().body()).isEqualTo("Bericht 1");
    assertThat(item.author().handle()).isEqualTo("12");
    assertThat(item.engagement().likes()).isEqualTo(4L);
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
    RecordedRequest asked = place.requests().getLast();
    assertThat(asked.getUrl().queryParameter("query")).isEqualTo("trein lang:nl");
    assertThat(asked.getUrl().queryParameter("expansions")).isNull();
    assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void anEditedPostIsStillTheSameOne() throws Exception {
    place.serves(
        "application/json",
        page(2, 2, null)
            .replace(
                "\"author_id\"",
                "\"edit_history_tweet_ids\":[\"" + id(1) + "\",\"" + id(2) + "\"],\"author_id\""));
    counts(1);
    RawItem item = source().fetch(Cursor.START, 100).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo(Long.toString(id(1)));
    assertThat(item.origin().url()).endsWith("/" + id(2));
  }

  @Test
  void aSweepOfPagesGoesOnAfterARestartAndTheNextBeginsAfterIt() throws Exception {
    counts(150);
    place.serves("application/json", page(51, 150, "older"));
    Source.Page first = source().fetch(Cursor.START, 500);
    place.serves("application/json", page(1, 50, null));

    Source.Page second = source().fetch(first.next(), 500);

    assertThat(lastAsked("next_token")).isEqualTo("older");
    assertThat(first.more()).isTrue();
    assertThat(second.more()).isFalse();
    assertThat(List.of(first.items().size(), second.items().size())).containsExactly(100, 50);

    place.serves("application/json", page(151, 152, null));
    Source.Page third = source().fetch(second.next(), 500);
    assertThat(third.items()).hasSize(2);
    assertThat(lastAsked("since_id")).isEqualTo(Long.toString(id(150)));
    assertThat(lastAsked("next_token")).isNull();
  }

  @Test
  void anIdFromBeforeTheWeekThatIsSearchedIsNotSent() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 500);
    time.advance(Duration.ofDays(9));
    assertThat(source().fetch(first.next(), 500).items()).isEmpty();
    assertThat(lastAsked("since_id")).isNull();
  }

  @Test
  void theBudgetIsSpentToTheLastPostAndNeverPassed() throws Exception {
    cap = 31 * PRICE;
    counts(45);
    place.serves("application/json", page(16, 45, "older"));
    Source.Page first = source().fetch(Cursor.START, 500);
    assertThat(lastAsked("max_results")).isEqualTo("30");
    assertThat(first.items()).hasSize(30);
    assertThat(spent()).isEqualTo(new Spending(2, 30, 31 * PRICE));
    int questions = questions();

    SourceException end =
        catchThrowableOfType(SourceException.class, () -> source().fetch(first.next(), 500));

    assertThat(end.reason()).isEqualTo(Reason.DENIED);
    assertThat(end).hasMessageStartingWith("The budget of 0.16 dollars is used up");
    assertThat(questions()).isEqualTo(questions);
    assertThat(spent().micros()).isEqualTo(cap);
  }

  @Test
  void theSmallestPageIsBoughtWithLessWhenTheCountSaysThatItFits() throws Exception {
    cap = 5 * PRICE;
    placeHas(4);
    assertThat(source().fetch(Cursor.START, 500).items()).hasSize(4);
    assertThat(spent().micros()).isEqualTo(cap);
  }

  @Test
  void whatDoesNotFitIsNotBoughtAndNotCountedAgainAndAgain() {
    cap = 5 * PRICE;
    placeHas(9);
    Source source = source();
    for (int visit = 0; visit < 3; visit++) {
      assertThat(catchThrowableOfType(SourceException.class, () -> source.fetch(Cursor.START, 500)))
          .isNotNull();
    }
    assertThat(spent()).isEqualTo(new Spending(1, 0, PRICE));
  }

  @Test
  void aVisitThatFindsNothingCostsNothing() throws Exception {
    placeHas(2);
    Source.Page first = source().fetch(Cursor.START, 500);
    long before = spent().micros();
    place.serves("application/json", "{\"meta\":{\"result_count\":0}}");
    assertThat(source().fetch(first.next(), 500).items()).isEmpty();
    assertThat(spent().micros()).isEqualTo(before);
  }

  @Test
  void aSearchThatNeverFoundAnythingIsCountedOnce() throws Exception {
    counts(0);
    Source.Page first = source().fetch(Cursor.START, 500);
    place.serves("application/json", "{\"meta\":{\"result_count\":0}}");
    Source.Page second = source().fetch(first.next(), 500);
    assertThat(second.next()).isEqualTo(first.next());
    assertThat(spent().micros()).isEqualTo(PRICE);
  }

  @Test
  void whatFailedWasNotCharged() {
    placeHas(3);
    placeIsIn(Trouble.SERVER_ERROR);
    assertThat(catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 500)))
        .isNotNull();
    assertThat(spent().micros()).isEqualTo(PRICE);
  }

  @Test
  void noQuestionIsAskedBeforeTheRateLimitIsOver() throws Exception {
    counts(2);
    Instant reset = time.instant().plusSeconds(600);
    place.answers(
        new MockResponse.Builder()
            .setHeader("x-rate-limit-limit", 450)
            .setHeader("x-rate-limit-remaining", 0)
            .setHeader("x-rate-limit-reset", reset.getEpochSecond())
            .body(page(1, 2, null))
            .build());
    Source source = source();
    Source.Page first = source.fetch(Cursor.START, 500);
    int questions = questions();

    SourceException later =
        catchThrowableOfType(SourceException.class, () -> source.fetch(first.next(), 500));

    assertThat(later.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(later.retryAt()).contains(reset);
    assertThat(questions()).isEqualTo(questions);
    time.set(reset);
    assertThat(source.fetch(first.next(), 500).items()).isEmpty();
  }

  private Spending spent() {
    return new Budget(database.jdbi(), time).spent(ID);
  }

  private @Nullable String lastAsked(String parameter) {
    return place.requests().getLast().getUrl().queryParameter(parameter);
  }

  private void counts(int posts) {
    place.answersAt(
        COUNTS,
        new MockResponse.Builder()
            .body("{\"data\":[],\"meta\":{\"total_tweet_count\":" + posts + "}}")
            .build());
  }

  /** Posts with these numbers, newest first as X gives them. */
  private static String page(int from, int to, @Nullable String next) {
    List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(from, to).boxed().toList());
    String posts =
        numbers.reversed().stream().map(XSourceTest::post).collect(Collectors.joining(","));
    String token = next == null ? "" : ",\"next_token\":\"" + next + "\"";
    return "{\"data\":[" + posts + "],\"meta\":{\"result_count\":" + numbers.size() + token + "}}";
  }

  private static String post(int number) {
    return """
    {"id":"%d","text":"Bericht %d","author_id":"12","conversation_id":"77","created_at":"%s",\
    "public_metrics":{"retweet_count":1,"reply_count":2,"like_count":4,"quote_count":0}}\
    """
        .formatted(
            id(number), number, FIRST.plusSeconds(60L * number).toString().replace("Z", ".000Z"));
  }

  private static long id(int number) {
    return (FIRST.plusSeconds(60L * number).toEpochMilli() - 1_288_834_974_657L) << 22;
  }
}
