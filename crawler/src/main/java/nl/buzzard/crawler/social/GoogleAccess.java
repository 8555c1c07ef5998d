package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.AccessToken;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.StatusException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests into Google with the owner's key file: asks for a token, which lasts for an hour,
 * and asks again when it is over. Not thread-safe.
 */
final class GoogleAccess {

  /** Google allows for a clock that is some minutes off; a minute is worth telling. */
  private static final Duration TOO_FAR_OFF = Duration.ofMinutes(1);

  private final JsonApi api;
  private final String scope;
  private final InstantSource clock;
  private @Nullable AccessToken token;

  /**
   * @param scope what the owner's key is used for
   */
  GoogleAccess(JsonApi api, String scope, InstantSource clock) {
    this.api = api;
    this.scope = scope;
    this.clock = clock;
  }

  /** {@return a request that is let in} */
  FetchRequest authorised(HttpUrl.Builder address) throws SourceException, InterruptedException {
    AccessToken current = token;
    if (current == null || !current.holds(clock.instant())) {
      current = ask();
      token = current;
    }
    return api.request(address).with("Authorization", "Bearer " + current.text());
  }

  private AccessToken ask() throws SourceException, InterruptedException {
    GoogleKey key = key();
    Instant now = clock.instant();
    FetchRequest request =
        FetchRequest.of(key.office(), "application/json", api.settings().reach())
            .postingForm(key.request(scope, now));
    JsonNode answer;
    try {
      answer = api.ask(request);
    } catch (SourceException e) {
      throw plainly(e, key);
    }
    AccessToken given = AccessToken.of(answer, now);
    if (given == null) {
      throw api.malformed("gave no token; its interface may have changed", null);
    }
    return given;
  }

  private GoogleKey key() throws SourceException {
    try {
      return GoogleKey.read(Objects.requireNonNull(api.settings().token()));
    } catch (IllegalArgumentException e) {
      throw denied(
          "cannot be asked: 'token' must be the whole text of a key file of Google, in JSON.", e);
    }
  }

  private SourceException plainly(SourceException failure, GoogleKey key) {
    return switch (StatusException.of(failure)) {
      case 400, 401 -> denied(refused(failure, key), failure.getCause());
      default -> failure;
    };
  }

  private String refused(SourceException failure, GoogleKey key) {
    Duration ahead = StatusException.clockAhead(failure, clock.instant());
    boolean off = ahead.abs().compareTo(TOO_FAR_OFF) >= 0;
    return switch (key) {
      case GoogleKey.ServiceAccount _ when off ->
          "does not take a token that is signed at another time than now: this machine's clock is "
              + ahead.abs().toMinutes()
              + (ahead.abs().toMinutes() == 1 ? " minute " : " minutes ")
              + (ahead.isNegative() ? "slow" : "fast")
              + "; set it right.";
      case GoogleKey.ServiceAccount _ ->
          "does not take this key; check 'token', whether the key was withdrawn in the console.";
      case GoogleKey.Person _ ->
          "does not take this key; check 'token', the leave in it runs out or was withdrawn: sign in"
              + " again and give the new file.";
    };
  }

  private SourceException denied(String what, @Nullable Throwable cause) {
    return new SourceException(
        Reason.DENIED, api.settings().url().getHost() + " " + what, null, cause);
  }
}
