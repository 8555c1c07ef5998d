package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.detect.Verdict;
import org.jspecify.annotations.Nullable;

/** More mentions than the series' own past makes likely. Not thread-safe. */
final class OutOfLine implements Condition {

  private static final Duration HOUR = Duration.ofHours(1);

  private final SpikeDetector detector;
  private final Duration step;

  /**
   * @param score the least score
   * @param count the least number of mentions in an hour
   * @param step how long a step is
   */
  OutOfLine(double score, long count, Duration step) {
    // The rest between two alerts is the course's: here every step out of line is a finding.
    this.detector = new SpikeDetector(new Sensitivity(score, count, Duration.ZERO));
    this.step = step;
  }

  @Override
  public void learn(Tally tally) {
    detector.learn(tally.observation());
  }

  @Override
  public Optional<Finding> judge(Tally tally, Instant free, @Nullable Episode open) {
    Verdict verdict = detector.judge(tally.observation(), Condition.measure(open));
    Instant until = tally.at().plus(step);
    return verdict.alert() && tally.count() > 0
        ? Optional.of(
            new Finding(
                tally.at(),
                until.minus(HOUR),
                until,
                Math.round(verdict.actual()),
                verdict.expected()))
        : Optional.empty();
  }
}
