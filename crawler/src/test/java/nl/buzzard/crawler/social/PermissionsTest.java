package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.StatusException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

  @ParameterizedTest
  @CsvSource({
    "MASTODON, , 401, place.example shows this to people with an account only (401)",
    "MASTODON, , 422, place.example shows this to people with an account only (422)",
    "MASTODON, s3cr3t, 401, place.example does not know this token",
    "MASTODON, s3cr3t, 403, place.example does not let this token read posts (403)",
    "XCOMPLIANCE, s3cr3t, 401, place.example does not know this token (401)",
    "XCOMPLIANCE, s3cr3t, 403, place.example does not let this app check posts (403)",
    "GOOGLEPLAY, s3cr3t, 403, place.example does not let this key read reviews (403)",
    "GOOGLEBUSINESS, s3cr3t, 403, place.example does not let this key read reviews (403)",
    "BLUESKY, , 400, place.example knows no such account (400)",
    "BLUESKY, , 403, place.example refuses this network's address (403)",
  })
  void aRefusalSaysWhatToDo(
      SocialService service, @Nullable String token, int status, String beginning) {
    SourceException plain = Permissions.plainly(failure(status), settings(service, token));
    assertThat(plain).hasMessageStartingWith(beginning).hasMessageEndingWith(".");
    assertThat(plain.getMessage()).doesNotContain("s3cr3t");
    assertThat(plain.reason()).isEqualTo(Reason.DENIED);
    assertThat(StatusException.of(plain)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"MASTODON, 404", "MASTODON, 429", "HACKERNEWS, 403", "BLUESKY, 500"})
  void anyOtherFailureStaysAsItIs(SocialService service, int status) {
    SourceException failure = failure(status);
    assertThat(Permissions.plainly(failure, settings(service, null))).isSameAs(failure);
  }

  private static SourceException failure(int status) {
    return new SourceException(Reason.UNREACHABLE, "It failed.", null, new StatusException(status));
  }

  private static SourceSettings.Social settings(SocialService service, @Nullable String token) {
    return new SourceSettings.Social(
        new SourceId("s"),
        service,
        URI.create("https://place.example"),
        null,
        null,
        null,
        token == null ? null : new Secret(token),
        Duration.ofMinutes(15),
        Reach.PUBLIC);
  }
}
