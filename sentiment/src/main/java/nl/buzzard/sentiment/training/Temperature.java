package nl.buzzard.sentiment.training;

import java.util.List;
import nl.buzzard.sentiment.linear.Probabilities;

/**
 * How much a model must be cooled to be as sure as it is right.
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017, On calibration of modern neural
 *     networks</a>
 */
final class Temperature {

  private static final double LOWEST = 0.2;
  private static final double HIGHEST = 5;
  private static final double STEP = 1.05;

  private Temperature() {}

  /**
   * {@return the temperature at which the right labels are the most probable; 1 without texts}
   *
   * @param scores of texts the model has not learnt from
   * @param labels the right ones
   */
  static double fitting(List<double[]> scores, List<Integer> labels) {
    double best = 1;
    double least = loss(scores, labels, best);
    for (double temperature = LOWEST; temperature <= HIGHEST; temperature *= STEP) {
      double loss = loss(scores, labels, temperature);
      if (loss < least) {
        best = temperature;
        least = loss;
      }
    }
    return best;
  }

  private static double loss(List<double[]> scores, List<Integer> labels, double temperature) {
    double loss = 0;
    for (int index = 0; index < labels.size(); index++) {
      double[] probabilities = Probabilities.of(scores.get(index), temperature);
      loss -= Math.log(Math.max(1e-12, probabilities[labels.get(index)]));
    }
    return loss;
  }
}
