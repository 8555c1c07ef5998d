package nl.buzzard.sentiment.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link LinearModel} by adaptive gradient steps: multinomial logistic regression where
 * one class is right, or a logistic regression for each label where any of them may be. The same
 * examples give the same model. Not thread-safe; used once.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan, Singer 2011, Adaptive
 *     subgradient methods</a>
 */
public final class LinearTrainer {

  private static final float NOT_TOLD = Float.NaN;

  private final Recipe recipe;
  private final Right right;
  private final int classes;
  private final int mask;
  private final float[] weights;
  private float[] scales = {};
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
   * @param fewest what occurs less often is not looked at; 1 for everything
   */
  public record Recipe(int bits, int rounds, double rate, double shrink, int fewest) {

    /** {@return the same, but what occurs less often is not looked at} */
    public Recipe withFewest(int times) {
      return new Recipe(bits, rounds, rate, shrink, times);
    }
  }

  /** What the right answer to a text is. */
  public enum Right {
    /** Exactly one of the classes. */
    ONE_OF,
    /** Any of them, or none. */
    ANY_OF
  }

  /**
   * What is learnt from: features, how right each class is, from 0 to 1 or {@link #NOT_TOLD}, and
   * how much the example counts.
   */
  private static final class Example {
    final int[] hashes;
    final float[] values;
    final float[] rightness;
    final float weight;

    Example(FeatureList features, int mask, float[] rightness, double weight) {
      this.hashes = new int[features.size()];
      this.values = new float[features.size()];
      this.rightness = rightness;
      this.weight = (float) weight;
      for (int index = 0; index < hashes.length; index++) {
        hashes[index] = features.hash(index) & mask;
        values[index] = features.value(index);
      }
    }
  }

  /**
   * Makes a trainer of a model whose answer is one class.
   *
   * @param recipe how to train
   * @param classes how many classes there are
   */
  public LinearTrainer(Recipe recipe, int classes) {
    this(recipe, classes, Right.ONE_OF);
  }

  /**
   * @param recipe how to train
   * @param classes how many classes there are
   * @param right how many of them are right
   */
  public LinearTrainer(Recipe recipe, int classes, Right right) {
    this.recipe = recipe;
    this.right = right;
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
    float[] rightness = new float[classes];
    rightness[label] = 1;
    examples.add(new Example(features, mask, rightness, weight));
  }

  /**
   * Adds an example that tells of some classes whether they are right.
   *
   * @param features copied
   * @param told true or false for each class, null where nobody said
   * @param weight how much it counts; 1 is usual
   */
  public void add(FeatureList features, List<@Nullable Boolean> told, double weight) {
    float[] rightness = new float[classes];
    for (int label = 0; label < classes; label++) {
      Boolean said = told.get(label);
      rightness[label] = said == null ? NOT_TOLD : said ? 1 : 0;
    }
    examples.add(new Example(features, mask, rightness, weight));
  }

  /** {@return the model of all examples added} */
  public LinearModel train() {
    scale();
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

  private void scale() {
    Telling telling = new Telling(mask + 1, classes, recipe.fewest());
    for (Example example : examples) {
      telling.meet(example.hashes);
      for (int label = 0; label < classes; label++) {
        if (!Float.isNaN(example.rightness[label])) {
          telling.count(example.hashes, label, example.rightness[label] > 0, example.weight);
        }
      }
    }
    scales = telling.scales();
  }

  private void learn(Example example) {
    double[] probabilities = probabilities(example);
    for (int label = 0; label < classes; label++) {
      if (Float.isNaN(example.rightness[label])) {
        continue;
      }
      float error = (float) ((probabilities[label] - example.rightness[label]) * example.weight);
      for (int index = 0; index < example.hashes.length; index++) {
        int place = example.hashes[index] * classes + label;
        float gradient =
            error * example.values[index] * scales[place]
                + (float) recipe.shrink() * weights[place];
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
        scores[label] += example.values[index] * scales[first + label] * weights[first + label];
      }
    }
    for (int label = 0; label < classes; label++) {
      scores[label] += biases[label];
    }
    return switch (right) {
      case ONE_OF -> Probabilities.of(scores, 1);
      case ANY_OF -> Probabilities.each(scores);
    };
  }

  /** Weights beyond the largest but one in ten thousand are cut, so that a byte is fine enough. */
  private LinearModel quantised() {
    for (int place = 0; place < weights.length; place++) {
      weights[place] *= scales[place];
    }
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
