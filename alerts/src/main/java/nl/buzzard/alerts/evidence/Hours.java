package nl.buzzard.alerts.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many mentions each of the latest hours brought, and how many an hour usually brings.
 * Immutable.
 *
 * @param start when the first hour begins
 * @param counts the hours, oldest first, the last up to the alert; never empty
 * @param usual how many an hour brought on average in the two days before
 */
public record Hours(Instant start, List<Long> counts, double usual) {

  public Hours {
    counts = List.copyOf(counts);
  }

  /** {@return when the last hour ends} */
  public Instant end() {
    return start.plus(Duration.ofHours(counts.size()));
  }

  /** {@return the most mentions of one hour} */
  public long most() {
    return counts.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
