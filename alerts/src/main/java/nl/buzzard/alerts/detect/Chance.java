package nl.buzzard.alerts.detect;

/** What chance alone brings when mentions come independently of each other. Pure. */
public final class Chance {

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
  public static double surprise(double count, double expected) {
    double rate = Math.max(FEWEST, expected);
    return count <= rate ? 0 : (count * Math.log(count / rate) - count + rate) / Math.log(10);
  }

  /**
   * {@return the same for so few or fewer; 0 when no more are expected}
   *
   * @param count how many came, at least 0
   * @param expected how many were expected, at least 0
   */
  public static double shortfall(double count, double expected) {
    return count >= expected
        ? 0
        : (expected - count + (count == 0 ? 0 : count * Math.log(count / expected))) / Math.log(10);
  }

  /**
   * {@return the same for a part that is so far from its usual share of a whole, above or below}
   *
   * <p>Chernoff's bound on the tail of a binomial distribution: {@code exp(−n D(p ‖ q))}.
   *
   * @param part how many of the whole, at least 0
   * @param whole how many there are, at least {@code part}
   * @param usual the usual share, from 0 to 1
   */
  public static double surprise(long part, long whole, double usual) {
    if (whole == 0) {
      return 0;
    }
    double share = (double) part / whole;
    double rate = Math.clamp(usual, 1.0 / (whole + 2.0), 1 - 1.0 / (whole + 2.0));
    return whole * (divergence(share, rate) + divergence(1 - share, 1 - rate)) / Math.log(10);
  }

  private static double divergence(double share, double usual) {
    return share == 0 ? 0 : share * Math.log(share / usual);
  }
}
