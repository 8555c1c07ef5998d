package nl.buzzard.alerts.course;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for an alert, asked step by step, oldest first.
 *
 * <p>What it answers depends on the steps it was given alone. Not thread-safe.
 */
interface Condition {

  /** Takes a step that is history: it counts in what follows and is itself not judged. */
  void learn(Tally step);

  /**
   * {@return the finding of a step; empty when the condition does not hold}
   *
   * @param free the first instant of which the mentions belong to no earlier episode
   * @param open the episode a finding would join, for which {@link Course#GOES_ON} of the measure
   *     is enough; null when there is none
   */
  Optional<Finding> judge(Tally step, Instant free, @Nullable Episode open);

  /** {@return how much of the measure a finding takes} */
  static double measure(@Nullable Episode open) {
    return open == null ? 1 : Course.GOES_ON;
  }
}
