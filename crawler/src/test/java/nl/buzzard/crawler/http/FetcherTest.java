package nl.buzzard.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1.2", URI.create("https://buzzard.example/bot")),
          new Fetcher.Limits(10_000, 10, Duration.ofSeconds(5), Duration.ofSeconds(5)),
          new SettableTime(NOW));

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Test
  void weSayWhoWeAre() throws Exception {
    place.serves("text/plain", "hello");
    Answer.Document document = (Answer.Document) fetch("/a");
    assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(place.lastHeader("User-Agent"))
        .isEqualTo("Buzzard/1.2 (+https://buzzard.example/bot)");
  }

  @Test
  void whatWeHaveAlreadyIsNotSentAgain() throws Exception {
    place.serves("text/plain", "hello");
    Answer.Document first = (Answer.Document) fetch("/a");
    Answer second = fetcher.fetch(request("/a").changedSince(first.validators()));
    assertThat(second).isInstanceOf(Answer.NotModified.class);
  }

  @ParameterizedTest
  @CsvSource({
    "401, DENIED",
    "403, DENIED",
    "404, UNREACHABLE",
    "410, GONE",
    "429, RATE_LIMITED",
    "500, UNREACHABLE",
    "502, UNREACHABLE",
    "503, RATE_LIMITED",
    "418, UNREACHABLE"
  })
  void everyRefusalHasItsReason(int code, Reason reason) {
    place.answers(new MockResponse.Builder().code(code).build());
    assertThat(failure("/a?key=secret"))
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason))
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2026-03-01T12:02:00Z",
    "'Sun, 01 Mar 2026 13:00:00 GMT', 2026-03-01T13:00:00Z",
    "soon,",
  })
  void retryAfterIsUnderstoodInSecondsAndAsADate(String header, Instant retryAt) {
    place.answers(new MockResponse.Builder().code(503).setHeader("Retry-After", header).build());
    assertThat(failure("/a").retryAt().orElse(null)).isEqualTo(retryAt);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAlsoWhenItWasCompressed() throws Exception {
    Buffer compressed = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(compressed))) {
      gzip.writeUtf8("a".repeat(10_001));
    }
    assertThat(compressed.size()).isLessThan(1_000);
    place.answers(
        new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(compressed).build());
    assertThat(failure("/a").reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void onlyPermanentRedirectsMoveThePlace() throws Exception {
    try (MockPlace other = new MockPlace()) {
      other.serves("text/plain", "hello");
      redirect(301, other.address("/new").toString());
      assertThat(fetch("/old").movedTo().uri()).isEqualTo(other.address("/new"));
      redirect(302, other.address("/new").toString());
      assertThat(fetch("/old").movedTo().uri()).isEqualTo(place.address("/old"));
    }
  }

  @Test
  void redirectsWithoutEndAndOutOfTheWebAreRefused() {
    redirect(302, "/again");
    assertThat(failure("/a").reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(place.requests()).hasSize(11);
    redirect(302, "file:///etc/hostname");
    assertThat(failure("/a").reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    place.close();
    assertThat(failure("/a").reason()).isEqualTo(Reason.UNREACHABLE);
  }

  private void redirect(int code, String location) {
    place.answers(new MockResponse.Builder().code(code).setHeader("Location", location).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433"})
  void thisMachineIsReadOnlyWhereTheSourceSaysSo(String host) throws Exception {
    place.serves("text/plain", "hello");
    URI address = URI.create("http://" + host + ":" + place.address("/").getPort() + "/");
    SourceException failure =
        catchThrowableOfType(
            SourceException.class,
            () -> fetcher.fetch(FetchRequest.of(address, "*/*", Reach.PUBLIC)));
    assertThat(failure.reason()).isEqualTo(SourceException.Reason.DENIED);
    assertThat(failure).hasMessageEndingWith("only with 'private: true'.");
    assertThat(place.requests()).isEmpty();
  }

  @Test
  void aRedirectThatIsNotWantedIsNotFollowed() throws Exception {
    try (MockPlace other = new MockPlace()) {
      place.answers(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", other.address("/secret").toString())
              .build());
      SourceException failure =
          catchThrowableOfType(
              SourceException.class,
              () ->
                  fetcher.fetch(
                      request("/a").following(to -> !to.encodedPath().equals("/secret"))));
      assertThat(failure.reason()).isEqualTo(SourceException.Reason.DENIED);
      assertThat(other.requests()).isEmpty();
    }
  }

  private Answer fetch(String path) throws Exception {
    return fetcher.fetch(request(path));
  }

  private FetchRequest request(String path) {
    return FetchRequest.of(place.address(path), "*/*", Reach.ANYWHERE);
  }

  private SourceException failure(String path) {
    return catchThrowableOfType(SourceException.class, () -> fetch(path));
  }
}
