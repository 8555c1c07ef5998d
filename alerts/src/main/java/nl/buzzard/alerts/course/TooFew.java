package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.buzzard.alerts.detect.Chance;
import org.jspecify.annotations.Nullable;

/**
 * Far fewer mentions than the same hours of any week before brought.
 *
 * <p>Less than half of the least of four weeks, and less than chance leaves: so neither a night nor
 * a quiet weekend is a drop. Hours in which not everything was collected are never a drop
 * themselves; as a week before, they count with what they have, which asks for less. So a gap never
 * raises an alert. Not thread-safe.
 */
final class TooFew implements Condition {

  private static final int WEEKS = 4;
  private static final int WEEKS_KNOWN = 2;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);

  /** The surprise at which so few are no chance: one in a thousand. */
  private static final double CERTAINTY = 3;

  private final long count;
  private final int hours;
  private final double strictness;
  private final Map<Instant, Tally> past = new HashMap<>();

  /**
   * @param count how many the weeks before must have brought, at least 1
   * @param within in how long a time, whole hours
   * @param strictness how much more than usual it takes
   */
  TooFew(long count, Duration within, double strictness) {
    this.count = count;
    this.hours = (int) Math.max(1, within.toHours());
    this.strictness = strictness;
  }

  /** {@return how much of the past decides} */
  static Duration runUp(Duration within) {
    return WEEK.multipliedBy(WEEKS).plus(within);
  }

  @Override
  public void learn(Tally step) {
    past.put(step.at(), step);
    past.remove(step.at().minus(runUp(HOUR.multipliedBy(hours))).minus(HOUR));
  }

  @Override
  public Optional<Finding> judge(Tally step, Instant free, @Nullable Episode open) {
    learn(step);
    OptionalLong now = sum(step.at());
    long[] before =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(week -> sum(step.at().minus(WEEK.multipliedBy(week))))
            .flatMapToLong(OptionalLong::stream)
            .toArray();
    if (now.isEmpty() || before.length < WEEKS_KNOWN || !whole(step.at())) {
      return Optional.empty();
    }
    long least = Arrays.stream(before).min().orElse(0);
    return least >= count && score(now.getAsLong(), least) >= strictness * Condition.measure(open)
        ? Optional.of(
            new Finding(
                step.at(),
                step.at().minus(HOUR.multipliedBy(hours - 1L)),
                step.at().plus(HOUR),
                now.getAsLong(),
                (double) least))
        : Optional.empty();
  }

  /** {@return how far a count is below what was expected; 1 is enough, more mentions are less} */
  static double score(long count, long expected) {
    double half = count == 0 ? Double.MAX_VALUE : expected / (2.0 * count);
    return Math.min(half, Chance.shortfall((double) count, (double) expected) / CERTAINTY);
  }

  private OptionalLong sum(Instant last) {
    long sum = 0;
    for (int hour = 0; hour < hours; hour++) {
      Tally tally = past.get(last.minus(HOUR.multipliedBy(hour)));
      if (tally == null) {
        return OptionalLong.empty();
      }
      sum += tally.count();
    }
    return OptionalLong.of(sum);
  }

  private boolean whole(Instant last) {
    return IntStream.range(0, hours)
        .mapToObj(hour -> past.get(last.minus(HOUR.multipliedBy(hour))))
        .allMatch(tally -> tally != null && tally.whole());
  }
}
