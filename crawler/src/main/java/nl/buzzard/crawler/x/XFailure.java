package nl.buzzard.crawler.x;

import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern STATUS = Pattern.compile("HTTP response code: (\\d{3})");

  SourceException of(TwitterException failure) {
    int code = code(failure);
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
      case 402, 429 ->
          new SourceException(
              Reason.RATE_LIMITED,
              host + " asks us to come back later (" + code + ").",
              retryAt(failure),
              new StatusException(code));
      case UNTOLD, 200 ->
          failure.getCause() instanceof JSONException
              ? malformed()
              : new SourceException(
                  Reason.UNREACHABLE,
                  host + " could not be read: the connection failed or broke off.");
      default -> status(Reason.UNREACHABLE, host + " answered with error " + code + ".", code);
    };
  }

  /** Of an answer without a body the connection itself complains, and names the status. */
  private static int code(TwitterException failure) {
    String complaint = failure.getCause() == null ? null : failure.getCause().getMessage();
    Matcher status = STATUS.matcher(complaint == null ? "" : complaint);
    return failure.getStatusCode() == UNTOLD && status.find()
        ? Integer.parseInt(status.group(1))
        : failure.getStatusCode();
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
