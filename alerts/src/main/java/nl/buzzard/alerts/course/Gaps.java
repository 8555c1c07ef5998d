package nl.buzzard.alerts.course;

import java.time.Instant;

/** Knows when what there was to collect was not collected. Thread-safe. */
@FunctionalInterface
public interface Gaps {

  /** Everything was collected. */
  Gaps NONE = (from, until) -> (start, end) -> false;

  /** {@return what is known of a span of time} */
  Span between(Instant from, Instant until);

  /** The gaps of a span of time. Immutable. */
  @FunctionalInterface
  interface Span {

    /** {@return whether so much is missing of a part of the span that its counts mislead} */
    boolean missing(Instant start, Instant end);
  }
}
