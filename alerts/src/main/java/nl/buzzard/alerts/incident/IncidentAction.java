package nl.buzzard.alerts.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an incident. Immutable.
 *
 * @param at when
 * @param who the one who did it; null for Buzzard itself
 * @param what what was done
 */
public record IncidentAction(Instant at, @Nullable String who, What what) {

  /** What can be done with an incident. */
  public enum What {
    OPENED,
    TAKEN,
    ESCALATED,
    TOLD_AGAIN,
    SNOOZED,
    CLOSED,
    REOPENED
  }
}
