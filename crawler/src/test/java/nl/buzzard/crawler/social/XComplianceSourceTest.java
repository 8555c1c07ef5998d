package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XComplianceSourceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Asked with a type; a new job is asked for without. */
  private static final String JOBS = "/2/compliance/jobs?";

  private final MockPlace place = new MockPlace();
  private final SettableTime time = new SettableTime(NOON);
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);

  XComplianceSourceTest() {
    place.answersAt("/up", text(""));
    place.answersAt(
        "/down",
        text(
            """
            {"id":"11","action":"delete","redacted_at":"2026-03-01T10:00:00Z","reason":"deleted"}
            {"id":"12","action":"scrub_geo","reason":"scrub_geo"}
            {"id":"13","action":"delete","reason":"suspended"}
            {"id":"14","action":"delete","reason":"protected"}
            """));
    place.serves("application/json", "{\"data\":" + job("9", "created", NOON) + "}");
    jobs("");
  }

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Test
  void theFirstVisitHandsOverWhatIsKept() throws Exception {
    Source.Page page = source("11", "van-een-bestand", "13").fetch(Cursor.START, 10);

    assertThat(page).isEqualTo(new Source.Page(List.of(), Cursor.START, Source.Ending.CAUGHT_UP));
    List<RecordedRequest> requests = place.requests();
    assertThat(requests)
        .extracting(RecordedRequest::getMethod)
        .containsExactly("GET", "POST", "PUT");
    assertThat(body(requests.get(1))).isEqualTo("{\"type\":\"tweets\",\"name\":\"buzzard Weg\"}");
    assertThat(body(requests.get(2))).isEqualTo("11\n13\n");
    assertThat(requests.get(2).getHeaders().get("Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void theTokenIsNotShownToTheHostThatKeepsTheList() throws Exception {
    source("11").fetch(Cursor.START, 10);
    assertThat(place.requests().getFirst().getHeaders().get("Authorization"))
        .isEqualTo("Bearer t0ken");
    assertThat(place.lastHeader("Authorization")).isNull();
  }

  @Test
  void theTokenIsShownWhereXKeepsTheListItself() throws Exception {
    String own = job("9", "created", NOON).replace("127.0.0.1", "localhost");
    place.serves("application/json", "{\"data\":" + own + "}");
    source("11").fetch(Cursor.START, 10);
    assertThat(place.lastHeader("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void aJobThatIsNotDoneIsWaitedFor() throws Exception {
    jobs(job("9", "in_progress", NOON));
    assertThat(source("11").fetch(Cursor.START, 10).items()).isEmpty();
    assertThat(place.requests()).hasSize(1);
  }

  @Test
  void aListThatWasNotHandedOverBeforeACrashIsHandedOverNow() throws Exception {
    jobs(job("9", "created", NOON));
    source("11").fetch(Cursor.START, 10);
    assertThat(place.requests())
        .extracting(RecordedRequest::getMethod)
        .containsExactly("GET", "PUT");
  }

  @Test
  void whatXSaysToDeleteIsRemovedAndNothingElse() throws Exception {
    jobs(job("9", "complete", NOON));
    Source.Page page = source("11").fetch(Cursor.START, 10);
    assertThat(page.items()).allMatch(RawItem::isRemoval);
    assertThat(page.items())
        .extracting(item -> item.origin().nativeId())
        .containsExactly("11", "13", "14");
    assertThat(page.items())
        .allSatisfy(item -> assertThat(item.origin().platform()).isEqualTo(Platform.X));
  }

  @Test
  void aJobThatWasReadIsFollowedByAnother() throws Exception {
    jobs(job("9", "complete", NOON));
    Cursor read = source("11").fetch(Cursor.START, 10).next();
    source("11").fetch(read, 10);
    assertThat(place.requests().getLast().getMethod()).isEqualTo("PUT");
  }

  @Test
  void theLimitIsKeptAndPagesTogetherGiveEverythingOnce() throws Exception {
    jobs(job("9", "complete", NOON));
    Source.Page first = source("11").fetch(Cursor.START, 2);
    Source.Page second = source("11").fetch(first.next(), 2);
    assertThat(first.items()).hasSize(2);
    assertThat(first.more()).isTrue();
    assertThat(second.items()).extracting(item -> item.origin().nativeId()).containsExactly("14");
    assertThat(second.more()).isFalse();
  }

  @Test
  void jobsOfOthersAndOldOnesAreNotOurs() throws Exception {
    jobs(
        job("7", "complete", NOON.minus(Duration.ofDays(2)))
            + ","
            + job("8", "complete", NOON).replace("buzzard Weg", "van een ander"));
    assertThat(source("11").fetch(Cursor.START, 10).items()).isEmpty();
    assertThat(place.requests().getLast().getMethod()).isEqualTo("PUT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "expired"})
  void aJobThatCameToNothingIsFollowedByAnother(String status) throws Exception {
    jobs(job("9", status, NOON));
    source("11").fetch(Cursor.START, 10);
    assertThat(place.requests().getLast().getMethod()).isEqualTo("PUT");
  }

  @Test
  void withNothingKeptNothingIsAsked() throws Exception {
    assertThat(source().fetch(Cursor.START, 10).items()).isEmpty();
    assertThat(place.requests()).hasSize(1);
  }

  @Test
  void anAnswerThatIsNotWhatItWasRemovesNothing() {
    jobs(job("9", "complete", NOON));
    place.answersAt("/down", text("{\"post\":\"11\"}"));
    SourceException failure =
        catchThrowableOfType(SourceException.class, () -> source("11").fetch(Cursor.START, 10));
    assertThat(failure)
        .hasMessage("localhost sent a line without 'id'; its interface may have changed.")
        .extracting(SourceException::reason)
        .isEqualTo(Reason.MALFORMED);
  }

  private Source source(String... kept) {
    return SocialSources.create(
        new SourceSettings.Social(
            new SourceId("Weg"),
            SocialService.XCOMPLIANCE,
            place.address("/2"),
            null,
            null,
            null,
            new Secret("t0ken"),
            Duration.ofHours(6),
            Reach.ANYWHERE),
        new SocialTools(fetcher, item -> true, platform -> List.of(kept), time));
  }

  /** X tells of its jobs, or that there are none. */
  private void jobs(String jobs) {
    place.answersAt(
        JOBS,
        text(jobs.isEmpty() ? "{\"meta\":{\"result_count\":0}}" : "{\"data\":[" + jobs + "]}"));
  }

  /** The lists are kept at another host than X's. */
  private String job(String id, String status, Instant made) {
    String elsewhere = place.address("/").toString().replace("localhost", "127.0.0.1");
    return """
    {"id":"%1$s","name":"buzzard Weg","type":"tweets","status":"%2$s","created_at":"%3$s",
     "upload_url":"%4$sup/%1$s","download_url":"%4$sdown/%1$s"}\
    """
        .formatted(id, status, made, elsewhere);
  }

  private static MockResponse text(String body) {
    return new MockResponse.Builder().code(200).body(body).build();
  }

  private static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }
}
