package nl.buzzard.sentiment.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.buzzard.sentiment.linear.Probabilities;

/**
 * Trains a {@link DenseHead} by stochastic steps with momentum for each weight. Inputs are scaled
 * to mean nought and spread one while it learns; the head that comes out takes them as they are.
 * The same examples give the same head. Not thread-safe; used once.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov, Hutter 2019, Decoupled weight decay
 *     regularization</a>
 */
public final class DenseTrainer {

  private static final double MOMENTUM = 0.9;
  private static final double SQUARES = 0.999;
  private static final double TINY = 1e-8;

  private final Recipe recipe;
  private final int inputs;
  private final int classes;
  private final List<Example> examples = new ArrayList<>();
  private final Random random = new Random(20);
  private final float[] weights;
  private final float[] gradients;
  private final float[] first;
  private final float[] second;
  private int steps;

  /**
   * How to train. Immutable.
   *
   * @param hidden how many hidden units there are
   * @param rounds how often all examples are seen
   * @param batch how many examples make a step
   * @param rate the length of the first steps; it falls to nought
   * @param decay how strongly weights are drawn to nought
   * @param dropped the share of hidden units that rest in a step
   */
  public record Recipe(
      int hidden, int rounds, int batch, double rate, double decay, double dropped) {}

  /** What is learnt from. */
  private static final class Example {
    final float[] features;
    final int label;
    final float weight;

    Example(float[] features, int label, double weight) {
      this.features = features.clone();
      this.label = label;
      this.weight = (float) weight;
    }
  }

  /**
   * @param recipe how to train
   * @param inputs how many numbers an example has
   * @param classes how many classes there are
   */
  public DenseTrainer(Recipe recipe, int inputs, int classes) {
    this.recipe = recipe;
    this.inputs = inputs;
    this.classes = classes;
    int size = DenseHead.size(inputs, recipe.hidden(), classes);
    this.weights = new float[size];
    this.gradients = new float[size];
    this.first = new float[size];
    this.second = new float[size];
  }

  /**
   * Adds an example.
   *
   * @param features copied
   * @param label the number of its class, from 0
   * @param weight how much it counts; 1 is usual
   */
  public void add(float[] features, int label, double weight) {
    examples.add(new Example(features, label, weight));
  }

  /** {@return the head of all examples added} */
  public DenseHead train() {
    float[] means = new float[inputs];
    float[] spreads = new float[inputs];
    scale(means, spreads);
    begin();
    int batches = (examples.size() + recipe.batch() - 1) / recipe.batch();
    int all = batches * recipe.rounds();
    List<Example> order = new ArrayList<>(examples);
    for (int round = 0; round < recipe.rounds(); round++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += recipe.batch()) {
        step(order.subList(from, Math.min(order.size(), from + recipe.batch())), all);
      }
    }
    return unscaled(means, spreads);
  }

  private void scale(float[] means, float[] spreads) {
    for (int input = 0; input < inputs; input++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        sum += example.features[input];
        squares += (double) example.features[input] * example.features[input];
      }
      double mean = sum / examples.size();
      means[input] = (float) mean;
      spreads[input] = (float) Math.sqrt(Math.max(1e-6, squares / examples.size() - mean * mean));
      for (Example example : examples) {
        example.features[input] = (example.features[input] - means[input]) / spreads[input];
      }
    }
  }

  private void begin() {
    double inner = Math.sqrt(2.0 / inputs);
    int hiddenEnd = (inputs + 1) * recipe.hidden();
    double outer = Math.sqrt(1.0 / recipe.hidden());
    for (int place = 0; place < weights.length; place++) {
      weights[place] = (float) (random.nextGaussian() * (place < hiddenEnd ? inner : outer));
    }
  }

  private void step(List<Example> batch, int allSteps) {
    Arrays.fill(gradients, 0);
    for (Example example : batch) {
      addGradient(example, 1f / batch.size());
    }
    double rate = recipe.rate() * (1 - (double) steps / allSteps);
    steps++;
    double firstLack = 1 - Math.pow(MOMENTUM, steps);
    double secondLack = 1 - Math.pow(SQUARES, steps);
    for (int place = 0; place < weights.length; place++) {
      float gradient = gradients[place];
      first[place] += (float) ((1 - MOMENTUM) * (gradient - first[place]));
      second[place] += (float) ((1 - SQUARES) * (gradient * gradient - second[place]));
      double direction = first[place] / firstLack / (Math.sqrt(second[place] / secondLack) + TINY);
      weights[place] -= (float) (rate * (direction + recipe.decay() * weights[place]));
    }
  }

  private void addGradient(Example example, float share) {
    int hidden = recipe.hidden();
    float kept = (float) (1 / (1 - recipe.dropped()));
    float[] units = new float[hidden];
    for (int unit = 0; unit < hidden; unit++) {
      if (random.nextDouble() >= recipe.dropped()) {
        int place = unit * (inputs + 1);
        float sum = weights[place + inputs];
        for (int input = 0; input < inputs; input++) {
          sum += weights[place + input] * example.features[input];
        }
        units[unit] = Math.max(0, sum) * kept;
      }
    }
    int outer = hidden * (inputs + 1);
    double[] scores = new double[classes];
    for (int label = 0; label < classes; label++) {
      int place = outer + label * (hidden + 1);
      double sum = weights[place + hidden];
      for (int unit = 0; unit < hidden; unit++) {
        sum += weights[place + unit] * units[unit];
      }
      scores[label] = sum;
    }
    double[] probabilities = Probabilities.of(scores, 1);
    float[] back = new float[hidden];
    for (int label = 0; label < classes; label++) {
      int place = outer + label * (hidden + 1);
      float error =
          (float) (probabilities[label] - (label == example.label ? 1 : 0))
              * example.weight
              * share;
      gradients[place + hidden] += error;
      for (int unit = 0; unit < hidden; unit++) {
        gradients[place + unit] += error * units[unit];
        back[unit] += error * weights[place + unit];
      }
    }
    for (int unit = 0; unit < hidden; unit++) {
      if (units[unit] > 0) {
        int place = unit * (inputs + 1);
        float error = back[unit] * kept;
        gradients[place + inputs] += error;
        for (int input = 0; input < inputs; input++) {
          gradients[place + input] += error * example.features[input];
        }
      }
    }
  }

  private DenseHead unscaled(float[] means, float[] spreads) {
    for (int unit = 0; unit < recipe.hidden(); unit++) {
      int place = unit * (inputs + 1);
      for (int input = 0; input < inputs; input++) {
        weights[place + input] /= spreads[input];
        weights[place + inputs] -= weights[place + input] * means[input];
      }
    }
    return new DenseHead(inputs, recipe.hidden(), classes, weights);
  }
}
