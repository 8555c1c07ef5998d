package nl.buzzard.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.buzzard.alerts.series.Observation;

/** Counts per five minutes, made up. */
final class MadeUpSeries {

  static final int DAY = 288;
  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(5);

  private MadeUpSeries() {}

  /** {@return a series whose steps have these rates, scattered by chance} */
  static List<Observation> scattered(int steps, long seed, IntToDoubleFunction rate) {
    Random random = new Random(seed);
    return counts(steps, step -> poisson(random, rate.applyAsDouble(step)));
  }

  /** {@return a series with exactly these counts} */
  static List<Observation> counts(int steps, IntToDoubleFunction count) {
    return IntStream.range(0, steps)
        .mapToObj(
            step -> new Observation(START.plus(STEP.multipliedBy(step)), count.applyAsDouble(step)))
        .toList();
  }

  /** {@return the rate of a brand that sleeps at night} */
  static double dayAndNight(int step, double busiest) {
    return busiest * (0.55 - 0.45 * Math.cos(2 * Math.PI * step / DAY));
  }

  /** {@return the series without the steps that were not collected} */
  static List<Observation> without(List<Observation> series, Predicate<Integer> gap) {
    return IntStream.range(0, series.size())
        .filter(step -> !gap.test(step))
        .mapToObj(series::get)
        .toList();
  }

  /** {@return the times of the alerts on a series} */
  static List<Instant> alerts(List<Observation> series) {
    SpikeDetector detector = new SpikeDetector(Sensitivity.USUAL);
    List<Instant> alerts = new ArrayList<>();
    for (Observation observation : series) {
      if (detector.judge(observation).alert()) {
        alerts.add(observation.at());
      }
    }
    return alerts;
  }

  /** Knuth's way: multiplies chances until they are smaller than the chance of nothing. */
  private static int poisson(Random random, double rate) {
    double nothing = Math.exp(-rate);
    int count = 0;
    for (double chance = random.nextDouble(); chance > nothing; chance *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
