package nl.buzzard.alerts.detect;

import java.util.Arrays;

/**
 * How rare high values are, judged by the values of the past.
 *
 * <p>Above a high quantile of the past, the excess is taken as exponentially distributed with the
 * mean excess that was seen: peaks over threshold, with the generalised Pareto tail at shape 0
 * (Siffer et al., "Anomaly Detection in Streams with Extreme Value Theory", KDD 2017). Unlike a
 * plain quantile it goes on telling larger from largest beyond anything seen. Immutable.
 *
 * @param level the quantile above which the tail begins
 * @param scale the mean excess above it, at least {@value #SMALLEST_SCALE}
 */
record ExponentialTail(double level, double scale) {

  private static final double QUANTILE = 0.95;
  private static final double AT_LEVEL = -Math.log10(1 - QUANTILE);

  /** On a scale of logarithms: what differs by a few per cent is the same. */
  private static final double SMALLEST_SCALE = 0.05;

  /** {@return the tail of one or more values, which are sorted by this} */
  static ExponentialTail of(double[] values) {
    Arrays.sort(values);
    double position = QUANTILE * (values.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, values.length - 1);
    double level = values[below] + (position - below) * (values[above] - values[below]);
    double excess = 0;
    int count = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > level; i--) {
      excess += values[i] - level;
      count++;
    }
    return new ExponentialTail(
        level, count == 0 ? SMALLEST_SCALE : Math.max(SMALLEST_SCALE, excess / count));
  }

  /** {@return minus the decimal logarithm of the share of the past that reaches a value} */
  double surprise(double value) {
    return AT_LEVEL + (value - level) / scale / Math.log(10);
  }

  /** {@return the value that is so surprising} */
  double valueAt(double surprise) {
    return level + (surprise - AT_LEVEL) * scale * Math.log(10);
  }
}
