package nl.buzzard.sentiment.linear;

/** From scores to probabilities. */
public final class Probabilities {

  private Probabilities() {}

  /**
   * {@return the soft maximum of scores}
   *
   * @param scores one per class
   * @param temperature above 0; the higher, the less sure
   * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017, On calibration of modern
   *     neural networks</a>
   */
  public static double[] of(double[] scores, double temperature) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] probabilities = new double[scores.length];
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = Math.exp((scores[label] - highest) / temperature);
      sum += probabilities[label];
    }
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  /** {@return the probability of each class by itself, whatever the others are} */
  static double[] each(double[] scores) {
    double[] probabilities = new double[scores.length];
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = 1 / (1 + Math.exp(-scores[label]));
    }
    return probabilities;
  }

  /** {@return the number of the most probable class, the first of equals} */
  public static int best(double[] probabilities) {
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return best;
  }
}
