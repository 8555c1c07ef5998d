package nl.buzzard.app.evaluation;

/**
 * One figure of an evaluation.
 *
 * <p>Immutable.
 *
 * @param set the labelled set
 * @param measure what was measured
 * @param cases how many pages, segments or posts it was measured on
 * @param precision the share of what was found that is right, in [0, 1]
 * @param recall the share of what is right that was found, in [0, 1]
 * @param f1 the harmonic mean of both
 */
public record Figure(
    String set, String measure, int cases, double precision, double recall, double f1) {

  static Figure of(String set, String measure, int cases, double precision, double recall) {
    double sum = precision + recall;
    return new Figure(
        set, measure, cases, precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  static Figure counted(String set, String measure, int right, int wrong, int missed) {
    return of(
        set,
        measure,
        right + wrong + missed,
        share(right, right + wrong),
        share(right, right + missed));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
