package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** So many mentions in so long a time, counted in whole steps. Not thread-safe. */
final class ManyInAWindow implements Condition {

  private final long count;
  private final Duration step;
  private final Duration before;
  private final Deque<Tally> window = new ArrayDeque<>();

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
  public void learn(Tally tally) {
    Instant first = tally.at().minus(before);
    while (!window.isEmpty() && window.getFirst().at().isBefore(first)) {
      window.removeFirst();
    }
    if (tally.count() > 0) {
      window.addLast(tally);
    }
  }

  @Override
  public Optional<Finding> judge(Tally tally, Instant free, @Nullable Episode open) {
    learn(tally);
    Instant from = Times.later(tally.at().minus(before), free);
    long mentions =
        window.stream()
            .filter(counted -> !counted.at().isBefore(from))
            .mapToLong(Tally::count)
            .sum();
    return tally.count() > 0 && mentions >= count * Condition.measure(open)
        ? Optional.of(new Finding(tally.at(), from, tally.at().plus(step), mentions, null))
        : Optional.empty();
  }
}
