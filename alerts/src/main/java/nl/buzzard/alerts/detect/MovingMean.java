package nl.buzzard.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.buzzard.alerts.series.Observation;

/** The observations of the latest stretch of time. Not thread-safe: one detector owns it. */
final class MovingMean {

  private final Duration length;
  private final Deque<Observation> observations = new ArrayDeque<>();
  private double sum;

  /**
   * @param length how long the stretch is
   */
  MovingMean(Duration length) {
    this.length = length;
  }

  /** Takes an observation, and forgets what is no longer within the stretch that ends with it. */
  void add(Observation observation) {
    observations.addLast(observation);
    sum += observation.count();
    Instant from = observation.at().minus(length);
    while (!observations.getFirst().at().isAfter(from)) {
      sum -= observations.removeFirst().count();
    }
  }

  /** {@return the sum of the counts} */
  double sum() {
    return Math.max(0, sum);
  }

  /** {@return how many observations there are} */
  int size() {
    return observations.size();
  }

  /** {@return the mean of what was observed; 0 before anything was} */
  double mean() {
    return observations.isEmpty() ? 0 : sum() / observations.size();
  }
}
