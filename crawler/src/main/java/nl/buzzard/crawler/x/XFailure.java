package nl.buzzard.crawler.x;

import java.time.Instant;
import java.time.InstantSource;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.StatusException;
import org.jspecify.annotations.Nullable;
import twitter4j.JSONException;
import twitter4j.TwitterException;

/**
 * Puts what went wrong at X into a reason and a sentence. What Twitter4J says of it is left out: it
 * quotes the answer. Pure but for the clock.
 *
 * @param host whom we ask
 * @param clock tells the time
 */
record XFailure(String host, InstantSource clock) {

  private static final int UNTOLD = -1;

  SourceException of(TwitterException failure) {
    int code = failure.getStatusCode();
    return switch (code) {
      case 402, 429 ->
          new SourceException(
              Reason.RATE_LIMITED,
              host + " asks us to come back later (" + code + ").",
              retryAt(failure),
              new StatusException(code));
      case UNTOLD, 200 -> unread(failure.getCause());
      default -> refused(code);
    };
  }

  /** {@return what a refusal of a question means that was not asked through Twitter4J} */
  SourceException plainly(SourceException failure) {
    int code = StatusException.of(failure);
    return switch (code) {
      case 400, 401, 403 -> refused(code);
      case 402 ->
          new SourceException(
              Reason.RATE_LIMITED,
              host + " asks us to come back later (402).",
              failure.retryAt().orElse(null),
              new StatusException(code));
      default -> failure;
    };
  }

  /** {@return that X does not understand what is searched for} */
  SourceException misunderstood() {
    return refused(400);
  }

  private SourceException refused(int code) {
    return switch (code) {
      case 400 ->
          status(
              Reason.MALFORMED,
              host + " does not understand the search (400); check 'search' by X's own rules.",
              code);
      case 401 ->
          status(
              Reason.DENIED,
              host + " does not know this token (401); check 'token', the app's bearer token.",
              code);
      case 403 ->
          status(
              Reason.DENIED,
              host + " does not let this app search (403); check its plan and its permissions.",
              code);
      default -> status(Reason.UNREACHABLE, host + " answered with error " + code + ".", code);
    };
  }

  private SourceException unread(@Nullable Throwable cause) {
    return switch (cause) {
      case JSONException _ -> malformed();
      case XHttpResponse.TooLongException _ ->
          new SourceException(Reason.MALFORMED, host + " sent more than Buzzard reads in one go.");
      case null, default ->
          new SourceException(
              Reason.UNREACHABLE, host + " could not be read: the connection failed or broke off.");
    };
  }

  SourceException malformed() {
    return new SourceException(
        Reason.MALFORMED, host + " sent something else than X's JSON; check the address.");
  }

  SourceException later(Instant retryAt) {
    return new SourceException(
        Reason.RATE_LIMITED,
        host + " lets us ask no more questions for now (its rate limit is used up).",
        retryAt,
        null);
  }

  private static SourceException status(Reason reason, String sentence, int code) {
    return new SourceException(reason, sentence, null, new StatusException(code));
  }

  private @Nullable Instant retryAt(TwitterException failure) {
    String after = header(failure, "Retry-After");
    if (after != null && after.matches("\\d{1,9}")) {
      return clock.instant().plusSeconds(Long.parseLong(after));
    }
    String reset = header(failure, "x-rate-limit-reset");
    return reset != null && reset.matches("\\d{1,12}")
        ? Instant.ofEpochSecond(Long.parseLong(reset))
        : null;
  }

  /**
   * Twitter4J itself falls over a header that is not there, and gives no other way to the others.
   */
  private static @Nullable String header(TwitterException failure, String name) {
    try {
      return failure.getResponseHeader(name);
    } catch (NullPointerException e) {
      return null;
    }
  }
}
