package nl.buzzard.alerts.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of time in which what an alert asks for held. Immutable.
 *
 * @param at when the step begins
 * @param from the first instant of the span that was counted
 * @param until the first instant after it, the end of the step
 * @param mentions how many mentions that span holds, at least 1
 * @param expected how many it usually holds; null where the alert does not ask what is usual
 */
public record Finding(
    Instant at, Instant from, Instant until, long mentions, @Nullable Double expected) {}
