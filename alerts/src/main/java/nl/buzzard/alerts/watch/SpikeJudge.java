package nl.buzzard.alerts.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.detect.Verdict;
import nl.buzzard.alerts.series.Observation;
import nl.buzzard.alerts.series.StoredSeries;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.store.MentionCounts;

/**
 * Says whether mentions are out of line right now; the counts of the store alone decide, so a
 * restart changes nothing and what comes late is counted where it belongs. Thread-safe.
 */
final class SpikeJudge {

  /** A look may come late, and a spike of the step before the latest is still news. */
  private static final int LATEST_STEPS = 3;

  private final StoredSeries series;

  SpikeJudge(MentionCounts counts) {
    this.series = new StoredSeries(counts);
  }

  /** {@return what the detector says of the latest steps; empty when it would not alert} */
  Optional<Verdict> judge(AlertRule.Spike rule, Instant now) {
    Sensitivity usual = Sensitivity.USUAL;
    SpikeDetector detector =
        new SpikeDetector(new Sensitivity(usual.score(), rule.count(), usual.rest()));
    // From a whole hour on, so that the first step is a whole one.
    Instant from = now.minus(SpikeDetector.MEMORY).truncatedTo(ChronoUnit.HOURS);
    List<Observation> steps = series.read(rule.query(), from, now);
    int judged = Math.max(0, steps.size() - LATEST_STEPS);
    steps.subList(0, judged).forEach(detector::learn);
    return steps.subList(judged, steps.size()).stream()
        .map(detector::judge)
        .filter(Verdict::alert)
        .findFirst();
  }
}
