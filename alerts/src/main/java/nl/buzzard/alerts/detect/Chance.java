package nl.buzzard.alerts.detect;

/** What chance alone brings when mentions come independently of each other. Pure. */
final class Chance {

  /** A quiet brand is still mentioned now and then: never expect less than this in an hour. */
  private static final double FEWEST = 0.5;

  private Chance() {}

  /**
   * {@return minus the decimal logarithm of a bound on how often chance brings so many or more; 0
   * when so many are expected}
   *
   * <p>Chernoff's bound on the tail of a Poisson distribution: {@code exp(x − λ − x ln(x / λ))}
   * (Mitzenmacher and Upfal, Probability and Computing, theorem 5.4).
   *
   * @param count how many came, at least 0
   * @param expected how many were expected, at least 0
   */
  static double surprise(double count, double expected) {
    double rate = Math.max(FEWEST, expected);
    return count <= rate ? 0 : (count * Math.log(count / rate) - count + rate) / Math.log(10);
  }
}
