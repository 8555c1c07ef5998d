package nl.buzzard.sentiment.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link LinearModel}: multinomial logistic regression by adaptive gradient steps. The
 * same examples give the same model. Not thread-safe; used once.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer 2011, Adaptive
 *     subgradient methods</a>
 */
public final class LinearTrainer {

  private final Recipe recipe;
  private final int classes;
  private final int mask;
  private final float[] weights;
  private final float[] squares;
  private final float[] biases;
  private final float[] biasSquares;
  private final List<Example> examples = new ArrayList<>();

  /**
   * How to train. Immutable.
   *
   * @param bits two to this power features are told apart
   * @param rounds how often all examples are seen
   * @param rate the length of the first steps
   * @param shrink how strongly weights are drawn to nought
   */
  public record Recipe(int bits, int rounds, double rate, double shrink) {}

  /** What is learnt from: features, the right class, and how much the example counts. */
  private static final class Example {
    final int[] hashes;
    final float[] values;
    final int label;
    final float weight;

    Example(FeatureList features, int mask, int label, double weight) {
      this.hashes = new int[features.size()];
      this.values = new float[features.size()];
      this.label = label;
      this.weight = (float) weight;
      for (int index = 0; index < hashes.length; index++) {
        hashes[index] = features.hash(index) & mask;
        values[index] = features.value(index);
      }
    }
  }

  /**
   * @param recipe how to train
   * @param classes how many classes there are
   */
  public LinearTrainer(Recipe recipe, int classes) {
    this.recipe = recipe;
    this.classes = classes;
    this.mask = (1 << recipe.bits()) - 1;
    this.weights = new float[(mask + 1) * classes];
    this.squares = new float[(mask + 1) * classes];
    this.biases = new float[classes];
    this.biasSquares = new float[classes];
  }

  /**
   * Adds an example.
   *
   * @param features copied
   * @param label the number of its class, from 0
   * @param weight how much it counts; 1 is usual
   */
  public void add(FeatureList features, int label, double weight) {
    examples.add(new Example(features, mask, label, weight));
  }

  /** {@return the model of all examples added} */
  public LinearModel train() {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(20);
    for (int round = 0; round < recipe.rounds(); round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example);
      }
    }
    return quantised();
  }

  private void learn(Example example) {
    double[] errors = probabilities(example);
    errors[example.label] -= 1;
    for (int label = 0; label < classes; label++) {
      float error = (float) (errors[label] * example.weight);
      for (int index = 0; index < example.hashes.length; index++) {
        int place = example.hashes[index] * classes + label;
        float gradient = error * example.values[index] + (float) recipe.shrink() * weights[place];
        squares[place] += gradient * gradient;
        weights[place] -= (float) (recipe.rate() * gradient / Math.sqrt(squares[place] + 1e-6));
      }
      biasSquares[label] += error * error;
      biases[label] -= (float) (0.1 * recipe.rate() * error / Math.sqrt(biasSquares[label] + 1e-6));
    }
  }

  private double[] probabilities(Example example) {
    double[] scores = new double[classes];
    for (int index = 0; index < example.hashes.length; index++) {
      int first = example.hashes[index] * classes;
      for (int label = 0; label < classes; label++) {
        scores[label] += example.values[index] * weights[first + label];
      }
    }
    for (int label = 0; label < classes; label++) {
      scores[label] += biases[label];
    }
    return Probabilities.of(scores, 1);
  }

  /** Weights beyond the largest but one in ten thousand are cut, so that a byte is fine enough. */
  private LinearModel quantised() {
    float[] sizes = new float[weights.length];
    int used = 0;
    for (float weight : weights) {
      if (weight != 0) {
        sizes[used++] = Math.abs(weight);
      }
    }
    Arrays.sort(sizes, 0, used);
    float largest = used == 0 ? 1 : sizes[Math.max(0, used - 1 - used / 10_000)];
    float unit = largest / 127;
    byte[] bytes = new byte[weights.length];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) Math.clamp(Math.round(weights[index] / unit), -127, 127);
    }
    return new LinearModel(bytes, unit, biases.clone());
  }
}
