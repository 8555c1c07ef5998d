package nl.buzzard.alerts.course;

import java.time.Instant;
import java.util.Optional;

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
   */
  Optional<Finding> judge(Tally step, Instant free);
}
