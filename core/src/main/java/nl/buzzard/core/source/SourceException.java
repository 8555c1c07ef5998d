package nl.buzzard.core.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says that a source could not be read, why, and what the caller should do about it. */
public final class SourceException extends Exception {

  /** Why a source could not be read; it decides what happens next. */
  public enum Reason {
    /** The place asks us to come back later: wait until {@link #retryAt()}. */
    RATE_LIMITED,
    /** Credentials or robots.txt refuse us: stop and tell a person. */
    DENIED,
    /** No answer, or an answer that blames the place: back off and try again. */
    UNREACHABLE,
    /** An answer we cannot read: stop trying the same bytes, tell a person. */
    MALFORMED,
    /** The place says that it is gone for good: stop, tell a person. */
    GONE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient @Nullable Instant retryAt;

  /**
   * @param reason why
   * @param sentence what happened, as one plain sentence a user can read, free of secrets
   */
  public SourceException(Reason reason, String sentence) {
    this(reason, sentence, null, null);
  }

  /**
   * @param reason why
   * @param sentence what happened, as one plain sentence a user can read, free of secrets
   * @param retryAt when the place asked us to come back; null when it did not say
   * @param cause what led to it; null when nothing did
   */
  public SourceException(
      Reason reason, String sentence, @Nullable Instant retryAt, @Nullable Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
    this.retryAt = retryAt;
  }

  /** {@return why the source could not be read} */
  public Reason reason() {
    return reason;
  }

  /** {@return when the place asked us to come back; empty when it did not say} */
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(retryAt);
  }
}
