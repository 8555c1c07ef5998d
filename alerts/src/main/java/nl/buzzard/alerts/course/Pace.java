package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.series.Observation;
import nl.buzzard.alerts.series.StoredSeries;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.store.MentionCounts.Steps;

/**
 * How an alert is looked at: which mentions it counts, in which steps, and when it may tell people
 * again. Immutable.
 *
 * @param query which mentions are counted
 * @param steps how time is cut
 * @param runUp how much of the past a step is judged by
 * @param quiet how long after the last finding an episode is over
 * @param rest how long after the last finding of an episode none other opens
 */
public record Pace(
    MentionQuery query, Steps.Length steps, Duration runUp, Duration quiet, Duration rest) {

  private static final MentionQuery NEGATIVE = new MentionQuery.Is(Field.SENTIMENT, "negative");

  /** {@return the pace of an alert} */
  public static Pace of(AlertRule rule) {
    Duration quiet = rule.notice().quiet();
    return switch (rule) {
      case AlertRule.Keyword keyword ->
          new Pace(keyword.query(), Steps.Length.MINUTE, Duration.ZERO, quiet, Duration.ZERO);
      case AlertRule.Negative negative ->
          new Pace(
              negative.query().and(NEGATIVE),
              Steps.Length.MINUTE,
              negative.within(),
              quiet,
              Duration.ZERO);
      case AlertRule.Spike spike ->
          new Pace(
              spike.query(),
              Steps.Length.FIVE_MINUTES,
              SpikeDetector.MEMORY,
              quiet,
              Sensitivity.USUAL.rest());
    };
  }

  /**
   * {@return the counts an alert is judged by, its run-up included}
   *
   * @param series where the counts are
   * @param from the first step that is judged
   * @param until when to end, exclusive
   */
  public List<Observation> read(StoredSeries series, Instant from, Instant until) {
    // From a whole hour on, so that live and replay see the same past.
    return series.read(query, steps, from.minus(runUp).truncatedTo(ChronoUnit.HOURS), until);
  }

  /** {@return how long a step is} */
  public Duration step() {
    return StoredSeries.length(steps);
  }
}
