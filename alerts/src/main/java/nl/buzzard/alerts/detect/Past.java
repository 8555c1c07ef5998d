package nl.buzzard.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The measures of the past fourteen days. Not thread-safe: one detector owns it. */
final class Past {

  static final Duration MEMORY = Duration.ofDays(14);

  private final Deque<Instant> times = new ArrayDeque<>();
  private final Deque<double[]> moments = new ArrayDeque<>();

  /** Takes the measures of a moment, and forgets those it has outlived. */
  void add(Instant at, double[] measures) {
    times.addLast(at);
    moments.addLast(measures);
    forgetBefore(at.minus(MEMORY));
  }

  /** {@return the tail of each measure; none when nothing is remembered} */
  List<ExponentialTail> tails(Instant at) {
    forgetBefore(at.minus(MEMORY));
    return moments.isEmpty()
        ? List.of()
        : IntStream.range(0, moments.getFirst().length)
            .mapToObj(i -> moments.stream().mapToDouble(measures -> measures[i]).toArray())
            .map(ExponentialTail::of)
            .toList();
  }

  private void forgetBefore(Instant from) {
    while (!times.isEmpty() && times.getFirst().isBefore(from)) {
      times.removeFirst();
      moments.removeFirst();
    }
  }
}
