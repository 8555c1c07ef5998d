package nl.buzzard.alerts.course;

import java.time.Instant;
import java.util.Map;
import nl.buzzard.alerts.series.Observation;

/**
 * What a step of time brought. Immutable.
 *
 * @param at when the step begins
 * @param count how many mentions, at least 0
 * @param parts how many of each part an alert tells apart; what has no entry brought none
 * @param whole whether what there was to collect was collected
 */
record Tally(Instant at, long count, Map<String, Long> parts, boolean whole) {

  Tally {
    parts = Map.copyOf(parts);
  }

  /** {@return how many mentions of a part} */
  long part(String name) {
    return parts.getOrDefault(name, 0L);
  }

  /** {@return the count alone} */
  Observation observation() {
    return new Observation(at, count);
  }
}
