package nl.buzzard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long the same question took each time. Not thread-safe. */
final class Timings {

  private final List<Double> milliseconds = new ArrayList<>();

  void time(Runnable question) {
    long begin = System.nanoTime();
    question.run();
    milliseconds.add((System.nanoTime() - begin) / 1e6);
  }

  double share(double share) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f ms, p95 %.1f ms, %d times",
        share(0.5),
        share(0.95),
        milliseconds.size());
  }
}
