package nl.buzzard.alerts.detect;

import java.time.Duration;
import java.util.List;
import nl.buzzard.alerts.series.Observation;
import org.jspecify.annotations.Nullable;

/** What the latest hours say, as measures that can be compared. Not thread-safe. */
final class Latest {

  /** What a rise is measured against. */
  static final Duration BEFORE = Duration.ofDays(2);

  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3));

  /** Which of the measures is the level of the latest hour. */
  static final int HOUR = 1;

  private final List<MovingMean> levels = LENGTHS.stream().map(MovingMean::new).toList();
  private final MovingMean before = new MovingMean(BEFORE);
  private @Nullable Observation previous;
  private @Nullable Duration step;

  /**
   * Takes an observation.
   *
   * @return the levels, then how far each is above the two days before, both as logarithms
   * @throws IllegalArgumentException if it is not later than the one before
   */
  double[] measures(Observation observation) {
    learnStep(observation);
    double usual = Math.log1p(before.mean());
    before.add(observation);
    double[] measures = new double[2 * LENGTHS.size()];
    for (int i = 0; i < LENGTHS.size(); i++) {
      levels.get(i).add(observation);
      measures[i] = Math.log1p(levels.get(i).sum() / steps(LENGTHS.get(i)));
      measures[i + LENGTHS.size()] = measures[i] - usual;
    }
    return measures;
  }

  /** {@return whether every step of the latest hours was collected} */
  boolean whole() {
    return levels.getLast().size() >= steps(LENGTHS.getLast());
  }

  /** {@return how many mentions the latest hour brought} */
  double hour() {
    return levels.get(HOUR).sum();
  }

  /** {@return how many an hour of the two days brought on average, the latest hour left out} */
  double usualHour() {
    int steps = before.size() - levels.get(HOUR).size();
    return steps == 0 ? 0 : (before.sum() - hour()) / steps * steps(LENGTHS.get(HOUR));
  }

  /** {@return the number of mentions a level stands for} */
  double mentions(int measure, double level) {
    return Math.expm1(level) * steps(LENGTHS.get(measure));
  }

  /** {@return how many steps are in a stretch of time, at least 1} */
  private long steps(Duration length) {
    return step == null ? 1 : Math.max(1, length.dividedBy(step));
  }

  private void learnStep(Observation observation) {
    if (previous != null) {
      Duration since = Duration.between(previous.at(), observation.at());
      if (!since.isPositive()) {
        throw new IllegalArgumentException(
            observation.at() + " comes after " + previous.at() + " but is not later");
      }
      // The shortest distance seen: a gap is longer than a step, never shorter.
      step = step == null || since.compareTo(step) < 0 ? since : step;
    }
    previous = observation;
  }
}
