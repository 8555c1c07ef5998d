package nl.buzzard.crawler.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets requests in for a while, as OAuth 2.0 gives it (RFC 6749, 5.1). Immutable.
 *
 * @param text what is shown
 * @param end from when on it is shown no more: a minute before it ends
 */
public record AccessToken(String text, Instant end) {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  /**
   * {@return the token of an answer; null when it holds none}
   *
   * @param now when it was asked for
   */
  public static @Nullable AccessToken of(JsonNode answer, Instant now) {
    String text = answer.path("access_token").asText();
    long seconds = answer.path("expires_in").asLong();
    return text.isEmpty() ? null : new AccessToken(text, now.plusSeconds(seconds).minus(MARGIN));
  }

  /** {@return whether it still lets requests in} */
  public boolean holds(Instant now) {
    return now.isBefore(end);
  }
}
