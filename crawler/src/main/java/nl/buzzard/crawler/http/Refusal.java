package nl.buzzard.crawler.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts what went wrong into a reason and a sentence. Sentences name the host and never the whole
 * address, which may hold a credential. Pure but for the clock.
 */
record Refusal(InstantSource clock) {

  private static final int DIGITS_OF_AN_EPOCH_SECOND = 9;

  SourceException of(HttpUrl url, Response response) {
    String host = url.host();
    int code = response.code();
    StatusException cause = new StatusException(code, response.headers().getInstant("Date"));
    return switch (code) {
      case 401, 403 ->
          status(
              Reason.DENIED,
              host + " does not let us in (" + code + "); check its terms or the credentials.",
              cause);
      case 410 -> status(Reason.GONE, host + " says that this is gone for good.", cause);
      case 429, 503 -> comeBackLater(host, cause, retryAt(response));
      case 404 ->
          status(
              Reason.UNREACHABLE,
              host + " has nothing at this address (404); check the address.",
              cause);
      default -> status(Reason.UNREACHABLE, host + " answered with error " + code + ".", cause);
    };
  }

  private static SourceException status(Reason reason, String sentence, StatusException cause) {
    return new SourceException(reason, sentence, null, cause);
  }

  private static SourceException comeBackLater(
      String host, StatusException cause, @Nullable Instant retryAt) {
    return new SourceException(
        Reason.RATE_LIMITED,
        host + " asks us to come back later (" + cause.code() + ").",
        retryAt,
        cause);
  }

  /** {@return when to come back, by whichever header tells; null when it is not told} */
  private @Nullable Instant retryAt(Response response) {
    String after = response.header("Retry-After");
    if (after != null) {
      return instant(after.strip(), clock.instant());
    }
    String reset =
        Stream.of("X-RateLimit-Reset", "X-Rate-Limit-Reset", "RateLimit-Reset")
            .map(response::header)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (reset == null) {
      return null;
    }
    // Some platforms tell how many seconds are left, others at which second of the epoch it is
    // over.
    boolean left = reset.strip().length() < DIGITS_OF_AN_EPOCH_SECOND;
    return instant(reset.strip(), left ? clock.instant() : Instant.EPOCH);
  }

  /** {@return an instant told as seconds from another, or as an HTTP or ISO date} */
  private static @Nullable Instant instant(String told, Instant start) {
    try {
      if (told.matches("\\d{1,12}")) {
        return start.plusSeconds(Long.parseLong(told));
      }
      return told.endsWith("Z")
          ? Instant.parse(told)
          : ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  SourceException tooLarge(HttpUrl url) {
    return new SourceException(
        Reason.MALFORMED, url.host() + " sent more than Buzzard reads in one go.");
  }

  /** {@return that a place answered with a document, where it should have gone on and on} */
  SourceException noStream(HttpUrl url) {
    return new SourceException(
        Reason.MALFORMED, url.host() + " sent something else than a stream; check the address.");
  }

  HttpUrl redirectTarget(HttpUrl from, @Nullable String location, Predicate<HttpUrl> mayFollow)
      throws SourceException {
    HttpUrl target = location == null ? null : from.resolve(location);
    if (target == null) {
      throw new SourceException(
          Reason.UNREACHABLE, from.host() + " redirects to an address that is no web address.");
    }
    if (!mayFollow.test(target)) {
      throw new SourceException(
          Reason.DENIED,
          from.host() + " redirects to a page of " + target.host() + " that is not ours to read.");
    }
    return target;
  }

  SourceException unreachable(HttpUrl url, @Nullable Throwable cause) {
    return Unreachable.because(url.host(), cause);
  }
}
