package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.alerts.detect.Chance;
import org.jspecify.annotations.Nullable;

/**
 * Far fewer mentions than the same hours of any week before brought.
 *
 * <p>Less than half of the least of four weeks, and less than chance leaves: so neither a night nor
 * a quiet weekend is a drop. A holiday must be quieter than the Sundays before it, too, so
 * Christmas is none either. Hours in which not everything was collected are never a drop
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
  private final Holidays holidays;
  private final Map<Instant, Tally> past = new HashMap<>();

  /**
   * @param count how many the weeks before must have brought, at least 1
   * @param within in how long a time, whole hours
   * @param strictness how much more than usual it takes
   * @param holidays which days are as quiet as Sundays
   */
  TooFew(long count, Duration within, double strictness, Holidays holidays) {
    this.count = count;
    this.hours = (int) Math.max(1, within.toHours());
    this.strictness = strictness;
    this.holidays = holidays;
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
    long[] weeks = weeksBefore(step.at());
    if (now.isEmpty() || weeks.length < WEEKS_KNOWN || !whole(step.at())) {
      return Optional.empty();
    }
    long least = least(weeks);
    double wanted = strictness * Condition.measure(open);
    if (!few(now.getAsLong(), least, wanted)) {
      return Optional.empty();
    }
    long usual = holiday(step.at()) ? Math.min(least, least(sundaysBefore(step.at()))) : least;
    return few(now.getAsLong(), usual, wanted)
        ? Optional.of(
            new Finding(
                step.at(), start(step.at()), step.at().plus(HOUR), now.getAsLong(), (double) usual))
        : Optional.empty();
  }

  private boolean few(long mentions, long usual, double wanted) {
    return usual >= count && score(mentions, usual) >= wanted;
  }

  private Instant start(Instant last) {
    return last.minus(HOUR.multipliedBy(hours - 1L));
  }

  private boolean holiday(Instant last) {
    return holidays.at(start(last)) || holidays.at(last);
  }

  private long[] weeksBefore(Instant last) {
    return sums(
        IntStream.rangeClosed(1, WEEKS).mapToObj(week -> last.minus(WEEK.multipliedBy(week))));
  }

  private long[] sundaysBefore(Instant last) {
    return sums(holidays.sundaysBefore(last).limit(WEEKS));
  }

  private long[] sums(Stream<Instant> ends) {
    return ends.map(this::sum).flatMapToLong(OptionalLong::stream).toArray();
  }

  private static long least(long[] sums) {
    return Arrays.stream(sums).min().orElse(Long.MAX_VALUE);
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
