package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import nl.buzzard.alerts.series.Observation;

/** So many mentions in so long a time, counted in whole steps. Not thread-safe. */
final class ManyInAWindow implements Condition {

  private final long count;
  private final Duration step;
  private final Duration before;
  private final Deque<Observation> window = new ArrayDeque<>();

  /**
   * @param count how many it takes, at least 1
   * @param within in how long a time, the step itself included
   * @param step how long a step is
   */
  ManyInAWindow(long count, Duration within, Duration step) {
    this.count = count;
    this.step = step;
    this.before = within.compareTo(step) <= 0 ? Duration.ZERO : within.minus(step);
  }

  @Override
  public void learn(Observation observation) {
    Instant first = observation.at().minus(before);
    while (!window.isEmpty() && window.getFirst().at().isBefore(first)) {
      window.removeFirst();
    }
    if (observation.count() > 0) {
      window.addLast(observation);
    }
  }

  @Override
  public Optional<Finding> judge(Observation observation, Instant free) {
    learn(observation);
    Instant from = Times.later(observation.at().minus(before), free);
    long mentions =
        (long)
            window.stream()
                .filter(counted -> !counted.at().isBefore(from))
                .mapToDouble(Observation::count)
                .sum();
    return observation.count() > 0 && mentions >= count
        ? Optional.of(
            new Finding(observation.at(), from, observation.at().plus(step), mentions, null))
        : Optional.empty();
  }
}
