package nl.buzzard.alerts.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.alerts.series.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Tells a spike from the ordinary ups and downs of a series of counts, with no look ahead.
 *
 * <p>A score is the mean surprise of six measures: the level of the latest quarter of an hour, hour
 * and three hours, and how far each rose above the two days before it. Each is judged by its own
 * past of fourteen days ({@link ExponentialTail}), whose busy hours, busy days and former spikes
 * widen its tail. So a burst, a slow rise and a plateau all count, and none needs a model of the
 * week.
 *
 * <p>An alert needs more than a score: a number of mentions, and more of them than chance adds to a
 * busy hour of the past. A step that was not collected counts as a step without mentions in the
 * latest hours and is left out of the past, so that a gap never raises an alert.
 *
 * <p>What it answers depends on nothing but the sensitivity and the observations: the same series
 * gives the same alerts, live or replayed. Not thread-safe.
 */
public final class SpikeDetector {

  /** How much of the past is enough to say something, and not less. */
  public static final Duration SHORTEST_PAST = Duration.ofDays(1);

  /**
   * How much of the past decides; a detector that learned this much has forgotten what is older.
   */
  public static final Duration MEMORY = Past.MEMORY.plus(Latest.BEFORE);

  /** The surprise at which a count is no chance: one in a thousand. */
  private static final double CERTAINTY = 3;

  private final Sensitivity sensitivity;
  private final Latest latest = new Latest();
  private final Past past = new Past();
  private List<ExponentialTail> tails = List.of();
  private @Nullable Instant tailsOf;
  private @Nullable Instant beginning;
  private @Nullable Instant alerted;

  /**
   * @param sensitivity how much it takes to alert
   */
  public SpikeDetector(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /**
   * Takes an observation into the past without judging it: quicker, for what is history anyway.
   *
   * @throws IllegalArgumentException if it is not later than the one before
   */
  public void learn(Observation observation) {
    take(observation);
  }

  /**
   * {@return what is to be said of an observation}
   *
   * @throws IllegalArgumentException if it is not later than the one before
   */
  public Verdict judge(Observation observation) {
    return judge(observation, 1);
  }

  /**
   * {@return what is to be said of an observation}
   *
   * @param measure how much of what it usually takes is enough, above 0
   * @throws IllegalArgumentException if it is not later than the one before
   */
  public Verdict judge(Observation observation, double measure) {
    refreshTails(observation.at());
    double[] measures = take(observation);
    double score = score(measures);
    double actual = latest.hour();
    double expected = latest.usualHour();
    boolean alert =
        score >= sensitivity.score() * measure
            && actual >= sensitivity.mentions() * measure
            && Chance.surprise(actual, busyHour()) >= CERTAINTY * measure
            && rested(observation.at());
    if (alert) {
      alerted = observation.at();
    }
    return new Verdict(score, alert, actual, expected);
  }

  private double[] take(Observation observation) {
    if (beginning == null) {
      beginning = observation.at();
    }
    double[] measures = latest.measures(observation);
    if (latest.whole()) {
      past.add(observation.at(), measures);
    }
    return measures;
  }

  /** The tails change little within an hour; hours of the clock, so that a restart agrees. */
  private void refreshTails(Instant at) {
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    boolean enough = beginning != null && !at.isBefore(beginning.plus(SHORTEST_PAST));
    if (enough && !hour.equals(tailsOf)) {
      tails = past.tails(at);
      tailsOf = hour;
    }
  }

  private double score(double[] measures) {
    if (tails.isEmpty()) {
      return 0;
    }
    return IntStream.range(0, measures.length)
        .mapToDouble(i -> tails.get(i).surprise(measures[i]))
        .average()
        .orElse(0);
  }

  /** {@return how many mentions only one in twenty hours of the past brought} */
  private double busyHour() {
    return tails.isEmpty() ? 0 : latest.mentions(Latest.HOUR, tails.get(Latest.HOUR).level());
  }

  private boolean rested(Instant at) {
    return alerted == null || !at.isBefore(alerted.plus(sensitivity.rest()));
  }
}
