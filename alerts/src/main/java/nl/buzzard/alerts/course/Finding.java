package nl.buzzard.alerts.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of time in which what an alert asks for held. Immutable.
 *
 * @param at when the step begins
 * @param from the first instant of the span that was counted
 * @param until the first instant after it, the end of the step
 * @param mentions how many mentions that span holds; at least 1 unless too few are what was found
 * @param expected how many it usually holds; null where the alert does not ask what is usual
 * @param of how many mentions these are a part of; null where the alert does not ask for a share
 * @param subject what they have in common besides; null for nothing
 */
public record Finding(
    Instant at,
    Instant from,
    Instant until,
    long mentions,
    @Nullable Double expected,
    @Nullable Long of,
    @Nullable String subject) {

  /** Makes a finding of a plain count. */
  public Finding(
      Instant at, Instant from, Instant until, long mentions, @Nullable Double expected) {
    this(at, from, until, mentions, expected, null, null);
  }
}
