package nl.buzzard.sentiment.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A weight for every hashed feature and class, one byte each.
 *
 * <p>Holds none of the words it was trained on. Immutable and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/0902.2206">Weinberger et al. 2009, Feature hashing for large
 *     scale multitask learning</a>
 */
public final class LinearModel {

  private static final int FORMAT = 0x42555A31;
  private static final int MOST_CLASSES = 100;
  private static final int LARGEST = 1 << 28;

  private final int classes;
  private final int mask;
  private final byte[] weights;
  private final float unit;
  private final float[] biases;

  /**
   * @param weights the weights of the classes for feature 0, those for feature 1, and so on; a
   *     power of two features
   * @param unit what a weight of one stands for
   * @param biases the score of each class before any feature; as many as there are classes
   */
  LinearModel(byte[] weights, float unit, float[] biases) {
    this.classes = biases.length;
    this.weights = weights;
    this.unit = unit;
    this.biases = biases;
    this.mask = weights.length / classes - 1;
    if (!fits(weights.length, classes)) {
      throw new IllegalArgumentException(
          weights.length + " weights are no power of two for " + classes + " classes");
    }
  }

  private static boolean fits(int weights, int classes) {
    return weights > 0 && weights % classes == 0 && Integer.bitCount(weights / classes) == 1;
  }

  /** {@return how many classes it tells apart} */
  public int classes() {
    return classes;
  }

  /**
   * {@return the same with all scores divided}
   *
   * @param temperature above 0; the higher, the less sure
   */
  public LinearModel cooled(double temperature) {
    float[] cooled = biases.clone();
    for (int label = 0; label < classes; label++) {
      cooled[label] /= (float) temperature;
    }
    return new LinearModel(weights, (float) (unit / temperature), cooled);
  }

  /**
   * {@return the same with each class less likely by what must be exceeded, so that a score above 0
   * says yes}
   *
   * @param least the score of each class from which on it is a yes
   */
  public LinearModel lessEager(double[] least) {
    float[] lower = biases.clone();
    for (int label = 0; label < classes; label++) {
      lower[label] -= (float) least[label];
    }
    return new LinearModel(weights, unit, lower);
  }

  /** {@return the score of each class; the soft maximum of them is their probability} */
  public double[] scores(FeatureList features) {
    double[] sums = new double[classes];
    for (int index = 0; index < features.size(); index++) {
      int first = (features.hash(index) & mask) * classes;
      float value = features.value(index);
      for (int label = 0; label < classes; label++) {
        sums[label] += value * weights[first + label];
      }
    }
    for (int label = 0; label < classes; label++) {
      sums[label] = sums[label] * unit + biases[label];
    }
    return sums;
  }

  /**
   * {@return how much each token says for a class, against the mean of all classes}
   *
   * @param tokens how many tokens the text has
   */
  public double[] sayings(FeatureList features, int label, int tokens) {
    double[] sayings = new double[tokens];
    for (int index = 0; index < features.size(); index++) {
      int token = features.token(index);
      if (token >= 0) {
        sayings[token] += features.value(index) * advantage(features.hash(index), label);
      }
    }
    return sayings;
  }

  /**
   * {@return how much each token adds to the score of a class}
   *
   * @param tokens how many tokens the text has
   */
  public double[] shares(FeatureList features, int label, int tokens) {
    double[] shares = new double[tokens];
    for (int index = 0; index < features.size(); index++) {
      int token = features.token(index);
      if (token >= 0) {
        int place = (features.hash(index) & mask) * classes + label;
        shares[token] += features.value(index) * weights[place] * unit;
      }
    }
    return shares;
  }

  private double advantage(int hash, int label) {
    int first = (hash & mask) * classes;
    double sum = 0;
    for (int other = 0; other < classes; other++) {
      sum += weights[first + other];
    }
    return (weights[first + label] - sum / classes) * unit;
  }

  /** Writes the model, compressed. */
  public void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(FORMAT);
      out.writeInt(classes);
      out.writeInt(weights.length);
      out.writeFloat(unit);
      for (float bias : biases) {
        out.writeFloat(bias);
      }
      out.write(weights);
    }
  }

  /**
   * {@return a model as it was written}
   *
   * @throws IOException in one sentence, when the stream holds no such model
   */
  public static LinearModel read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("this is no model that Buzzard wrote");
      }
      int classes = in.readInt();
      int length = in.readInt();
      if (classes < 1 || classes > MOST_CLASSES || length > LARGEST || !fits(length, classes)) {
        throw new IOException(
            "this model is damaged: " + classes + " classes, " + length + " weights");
      }
      float unit = in.readFloat();
      float[] biases = new float[classes];
      for (int label = 0; label < classes; label++) {
        biases[label] = in.readFloat();
      }
      byte[] weights = new byte[length];
      in.readFully(weights);
      return new LinearModel(weights, unit, biases);
    }
  }
}
