package nl.buzzard.alerts.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the Numenta Anomaly Benchmark counts in one or more series (Lavin and Ahmad, "Evaluating
 * Real-time Anomaly Detection Algorithms", ICMLA 2015; nab/sweeper.py of its code). Immutable.
 *
 * @param windows how many windows people marked
 * @param found how many of them hold an alert
 * @param falseAlarms how many alerts are outside any window
 * @param credit what the earliest alert of each found window earns, summed, each at most 1
 * @param blame what false alarms cost, summed, each at most 1: soon after a window costs less
 */
public record NabScore(int windows, int found, int falseAlarms, double credit, double blame) {

  /** Nothing counted yet. */
  public static final NabScore NOTHING = new NabScore(0, 0, 0, 0, 0);

  private static final double PROBATION_SHARE = 0.15;
  private static final int LONGEST_PROBATION = 750;
  private static final double FORGIVEN_WIDTHS = 3;

  /**
   * {@return what is counted in one series}
   *
   * @param rows how many rows it has; alerts in its first rows are not counted
   * @param alerts the rows with an alert, rising
   * @param windows the windows, rising and apart
   */
  public static NabScore of(int rows, List<Integer> alerts, List<Window> windows) {
    int probation = Math.min((int) (PROBATION_SHARE * rows), LONGEST_PROBATION);
    List<Integer> counted = alerts.stream().filter(row -> row >= probation).toList();
    List<Integer> outside =
        counted.stream().filter(row -> windows.stream().noneMatch(w -> w.holds(row))).toList();
    Map<Window, Integer> earliest =
        windows.stream()
            .filter(window -> counted.stream().anyMatch(window::holds))
            .collect(Collectors.toMap(Function.identity(), window -> first(counted, window)));
    double credit =
        earliest.entrySet().stream()
            .mapToDouble(found -> credit(found.getKey(), found.getValue()))
            .sum();
    double blame = outside.stream().mapToDouble(row -> blame(row, windows)).sum();
    return new NabScore(windows.size(), earliest.size(), outside.size(), credit, blame);
  }

  /** {@return both together} */
  public NabScore plus(NabScore other) {
    return new NabScore(
        windows + other.windows,
        found + other.found,
        falseAlarms + other.falseAlarms,
        credit + other.credit,
        blame + other.blame);
  }

  /** {@return the score: 0 for never alerting, 100 for finding every window at its first row} */
  public double normalised(NabProfile profile) {
    double missed = profile.miss() * (windows - found);
    double score = credit - missed - profile.falseAlarm() * blame;
    double none = -profile.miss() * windows;
    return windows == 0 ? 0 : 100 * (score - none) / (windows - none);
  }

  private static int first(List<Integer> alerts, Window window) {
    return alerts.stream().filter(window::holds).findFirst().orElseThrow();
  }

  private static double credit(Window window, int row) {
    double position = -(double) (window.last() - row + 1) / window.rows();
    return sigmoid(position) / sigmoid(-1);
  }

  private static double blame(int row, List<Window> windows) {
    return windows.stream()
        .filter(window -> window.last() < row)
        .reduce((before, after) -> after)
        .map(window -> (double) (row - window.last()) / (window.rows() - 1))
        .filter(widths -> widths <= FORGIVEN_WIDTHS)
        .map(widths -> -sigmoid(widths))
        .orElse(1.0);
  }

  private static double sigmoid(double y) {
    return 2 / (1 + Math.exp(5 * y)) - 1;
  }
}
