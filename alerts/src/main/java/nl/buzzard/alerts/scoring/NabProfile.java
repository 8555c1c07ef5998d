package nl.buzzard.alerts.scoring;

/**
 * What mistakes cost, as the Numenta Anomaly Benchmark weighs them (config/profiles.json there).
 */
public enum NabProfile {
  /** Weighs a missed window as nine false alarms. */
  STANDARD(0.11, 1),
  /** Dislikes false alarms twice as much. */
  REWARD_LOW_FALSE_POSITIVES(0.22, 1),
  /** Dislikes missed windows twice as much. */
  REWARD_LOW_FALSE_NEGATIVES(0.11, 2);

  private final double falseAlarm;
  private final double miss;

  NabProfile(double falseAlarm, double miss) {
    this.falseAlarm = falseAlarm;
    this.miss = miss;
  }

  double falseAlarm() {
    return falseAlarm;
  }

  double miss() {
    return miss;
  }
}
