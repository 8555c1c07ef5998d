package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.buzzard.alerts.detect.Chance;
import org.jspecify.annotations.Nullable;

/**
 * One hashtag or story that many mentions of the latest hour share, and few shared before.
 *
 * <p>What is usual is the busiest hour of the second busiest day of a fortnight: so what comes back
 * every morning or every Friday is no news, and one spike of the past hides no other. A day of it
 * that was not collected whole may have been the busiest: with one such day the busiest of the
 * others is usual, with two nothing is known of what is usual and nothing is told. So a gap never
 * raises an alert. A value that was never there has nothing usual. Not thread-safe.
 */
final class NewlyOften implements Condition {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  /** How many days may not have been collected whole. */
  private static final int DAYS_UNKNOWN = 1;

  /** The surprise at which a count is no chance: one in a thousand. */
  private static final double CERTAINTY = 3;

  private final long count;
  private final Duration step;
  private final double strictness;
  private final Deque<Tally> hour = new ArrayDeque<>();
  private final Deque<Tally> past = new ArrayDeque<>();
  private @Nullable Instant beginning;

  /**
   * @param count how many an hour must bring, at least 1
   * @param step how long a step is
   * @param strictness how much more than usual it takes
   */
  NewlyOften(long count, Duration step, double strictness) {
    this.count = count;
    this.step = step;
    this.strictness = strictness;
  }

  @Override
  public void learn(Tally tally) {
    if (beginning == null) {
      beginning = tally.at();
    }
    hour.addLast(tally);
    while (!hour.getFirst().at().isAfter(tally.at().minus(HOUR))) {
      past.addLast(hour.removeFirst());
    }
    while (!past.isEmpty() && past.getFirst().at().isBefore(tally.at().minus(FORTNIGHT))) {
      past.removeFirst();
    }
  }

  @Override
  public Optional<Finding> judge(Tally tally, Instant free, @Nullable Episode open) {
    learn(tally);
    long unknown = daysUnknown(tally.at());
    if (beginning == null || beginning.isAfter(tally.at().minus(DAY)) || unknown > DAYS_UNKNOWN) {
      return Optional.empty();
    }
    return tally.parts().keySet().stream()
        .map(value -> finding(value, tally, free, Condition.measure(ofIts(open, value))))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(NewlyOften::score).thenComparing(NewlyOften::subject));
  }

  /** What one hashtag did keeps no other going. */
  private static @Nullable Episode ofIts(@Nullable Episode open, String value) {
    return open != null && value.equals(open.first().subject()) ? open : null;
  }

  private Optional<Finding> finding(String value, Tally tally, Instant free, double measure) {
    Instant until = tally.at().plus(step);
    Instant from = Times.later(until.minus(HOUR), free);
    long mentions =
        hour.stream()
            .filter(counted -> !counted.at().isBefore(from))
            .mapToLong(counted -> counted.part(value))
            .sum();
    if (mentions < count * measure) {
      return Optional.empty();
    }
    Finding finding =
        new Finding(tally.at(), from, until, mentions, usual(value, tally.at()), null, value);
    return score(finding) >= CERTAINTY * strictness * measure
        ? Optional.of(finding)
        : Optional.empty();
  }

  private static double score(Finding finding) {
    Double expected = finding.expected();
    return Chance.surprise((double) finding.mentions(), expected == null ? 0 : expected);
  }

  private static String subject(Finding finding) {
    return String.valueOf(finding.subject());
  }

  private long daysUnknown(Instant at) {
    return past.stream()
        .filter(tally -> !tally.whole())
        .map(tally -> daysBefore(tally.at().truncatedTo(ChronoUnit.HOURS), at))
        .distinct()
        .count();
  }

  private static long daysBefore(Instant hour, Instant at) {
    return Duration.between(hour, at).toDays();
  }

  /** {@return what the busiest hour of the second busiest day brought, or of the busiest} */
  private double usual(String value, Instant at) {
    Map<Instant, Long> hours = new HashMap<>();
    past.forEach(tally ->
        hours.merge(tally.at().truncatedTo(ChronoUnit.HOURS), tally.part(value), Long::sum));
    Map<Long, Long> days = new HashMap<>();
    hours.forEach((start, mentions) -> days.merge(daysBefore(start, at), mentions, Math::max));
    return days.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(past.stream().allMatch(Tally::whole) ? 1 : 0)
        .findFirst()
        .map(Long::doubleValue)
        .orElse(0.0);
  }
}
