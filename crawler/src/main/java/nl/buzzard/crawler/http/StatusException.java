package nl.buzzard.crawler.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cause of a refusal that came as an HTTP status. */
public final class StatusException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final @Nullable Instant date;

  /**
   * @param code the status, 400 to 599
   */
  public StatusException(int code) {
    this(code, null);
  }

  /**
   * @param code the status, 400 to 599
   * @param date what time it was where the refusal came from; null when it did not tell
   */
  StatusException(int code, @Nullable Instant date) {
    super("HTTP status " + code, null, false, false);
    this.code = code;
    this.date = date;
  }

  /** {@return the status} */
  public int code() {
    return code;
  }

  /** {@return the status a failure came with; 0 when it had another cause} */
  public static int of(Exception failure) {
    return failure.getCause() instanceof StatusException status ? status.code() : 0;
  }

  /**
   * {@return how far our clock is ahead of that of the place a failure came from; negative when it
   * is behind, zero when the place did not tell}
   *
   * @param now by our clock, when the failure came
   */
  public static Duration clockAhead(Exception failure, Instant now) {
    return failure.getCause() instanceof StatusException status && status.date != null
        ? Duration.between(status.date, now)
        : Duration.ZERO;
  }
}
