package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleAccessTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final MockPlace place = new MockPlace();
  private final SettableTime time = new SettableTime(NOON);
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Test
  void aServiceAccountSignsForATokenOfAnHour() throws Exception {
    place.serves("application/json", "{\"access_token\":\"t1\",\"expires_in\":3599}");
    assertThat(askedWith(access(GoogleFiles.ofAService(place)))).isEqualTo("Bearer t1");
    HttpUrl form = form(place.requests().getLast());
    assertThat(form.queryParameter("grant_type"))
        .isEqualTo("urn:ietf:params:oauth:grant-type:jwt-bearer");
    String[] token = Objects.requireNonNull(form.queryParameter("assertion")).split("\\.", -1);
    assertThat(json(token[0])).hasToString("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}");
    assertThat(json(token[1]))
        .hasToString(
            "{\"iss\":\"buzzard@p.example\",\"scope\":\"read\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                    place.address(GoogleFiles.OFFICE),
                    NOON.getEpochSecond(),
                    NOON.getEpochSecond() + 3600));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(GoogleFiles.KEYS.getPublic());
    signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
  }

  @Test
  void aTokenIsUsedUntilItsLastMinute() throws Exception {
    GoogleAccess access = access(GoogleFiles.ofAPerson(place, "t1"));
    askedWith(access);
    time.set(NOON.plusSeconds(3599 - 61));
    askedWith(access);
    assertThat(place.requests()).hasSize(1);
    time.set(NOON.plusSeconds(3599 - 60));
    askedWith(access);
    assertThat(place.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 01 Mar 2026 11:48:00 GMT | 12 minutes fast",
        "Sun, 01 Mar 2026 12:01:00 GMT | 1 minute slow",
      })
  void aSignedTokenThatIsRefusedTellsOfAClockThatIsOff(String date, String off) {
    place.answers(refusal().setHeader("Date", date).build());
    assertThat(failure(GoogleFiles.ofAService(place)))
        .hasMessage(
            "localhost does not take a token that is signed at another time than now: this machine's"
                + " clock is "
                + off
                + "; set it right.")
        .extracting(SourceException::reason)
        .isEqualTo(Reason.DENIED);
  }

  @Test
  void aSignedTokenThatIsRefusedByAClockLikeOursIsAboutTheKey() {
    place.answers(refusal().setHeader("Date", "Sun, 01 Mar 2026 11:59:30 GMT").build());
    assertThat(failure(GoogleFiles.ofAService(place)))
        .hasMessageContaining("check 'token', whether the key was withdrawn");
    place.answers(refusal().build());
    assertThat(failure(GoogleFiles.ofAService(place)))
        .hasMessageContaining("check 'token', whether the key was withdrawn");
  }

  @Test
  void aPersonsLeaveDependsOnNoClock() {
    String file = GoogleFiles.ofAPerson(place, "s3cr3t");
    place.answersAt(
        GoogleFiles.OFFICE, refusal().setHeader("Date", "Sun, 01 Mar 2026 09:00:00 GMT").build());
    assertThat(failure(file))
        .hasMessageContaining("sign in again and give the new file.")
        .hasMessageNotContaining("s3cr3t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cr3t",
        "{\"type\":\"s3cr3t\"}",
        "{\"type\":\"service_account\",\"client_email\":\"a\",\"private_key\":\"s3cr3t\"}",
        "{\"type\":\"authorized_user\",\"client_id\":\"s3cr3t\"}"
      })
  void whatIsNoKeyFileIsToldAsSuchAndNotShown(String file) {
    SourceException failure = failure(file);
    assertThat(failure)
        .hasMessage(
            "localhost cannot be asked: 'token' must be the whole text of a key file of Google, in"
                + " JSON.");
    assertThat(place.requests()).isEmpty();
  }

  private static MockResponse.Builder refusal() {
    return new MockResponse.Builder().code(400).body("{\"error\":\"invalid_grant\"}");
  }

  private SourceException failure(String file) {
    return catchThrowableOfType(SourceException.class, () -> askedWith(access(file)));
  }

  private String askedWith(GoogleAccess access) throws Exception {
    HttpUrl.Builder address = Objects.requireNonNull(HttpUrl.get(place.address("/"))).newBuilder();
    return Objects.requireNonNull(access.authorised(address).headers().get("Authorization"));
  }

  private GoogleAccess access(String file) {
    SourceSettings.Social settings =
        new SourceSettings.Social(
            new SourceId("s"),
            SocialService.GOOGLEPLAY,
            place.address("/"),
            null,
            "nl.veldspoor.app",
            null,
            new Secret(file),
            Duration.ofHours(1),
            Reach.ANYWHERE);
    return new GoogleAccess(new JsonApi(fetcher, settings), "read", time);
  }

  /** {@return the fields of a form as if they stood in an address} */
  private static HttpUrl form(RecordedRequest request) {
    String body = Objects.requireNonNull(request.getBody()).utf8();
    return Objects.requireNonNull(HttpUrl.parse("http://localhost/?" + body));
  }

  private static JsonNode json(String coded) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(coded));
  }
}
