package nl.buzzard.sentiment.deep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What is put on top of sentence vectors: one layer of hidden units, then a score for each class.
 * Holds none of the texts it was trained on. Immutable and thread-safe.
 */
public final class DenseHead {

  private static final int FORMAT = 0x42555A44;
  private static final int LARGEST = 1 << 24;

  private final int inputs;
  private final int hidden;
  private final int classes;

  /** The weights of the first hidden unit and its bias, of the second, …; then those of classes. */
  private final float[] weights;

  DenseHead(int inputs, int hidden, int classes, float[] weights) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.classes = classes;
    this.weights = weights;
    if (weights.length != size(inputs, hidden, classes)) {
      throw new IllegalArgumentException(weights.length + " weights do not fit the layers");
    }
  }

  static int size(int inputs, int hidden, int classes) {
    return (inputs + 1) * hidden + (hidden + 1) * classes;
  }

  /** {@return how many numbers a vector has} */
  public int inputs() {
    return inputs;
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
  public DenseHead cooled(double temperature) {
    float[] cooled = weights.clone();
    for (int place = (inputs + 1) * hidden; place < cooled.length; place++) {
      cooled[place] /= (float) temperature;
    }
    return new DenseHead(inputs, hidden, classes, cooled);
  }

  /** {@return the score of each class} */
  public double[] scores(float[] vector) {
    float[] units = new float[hidden];
    int place = 0;
    for (int unit = 0; unit < hidden; unit++) {
      float sum = weights[place + inputs];
      for (int input = 0; input < inputs; input++) {
        sum += weights[place + input] * vector[input];
      }
      units[unit] = Math.max(0, sum);
      place += inputs + 1;
    }
    double[] scores = new double[classes];
    for (int label = 0; label < classes; label++) {
      float sum = weights[place + hidden];
      for (int unit = 0; unit < hidden; unit++) {
        sum += weights[place + unit] * units[unit];
      }
      scores[label] = sum;
      place += hidden + 1;
    }
    return scores;
  }

  /** Writes the head, compressed. */
  public void write(OutputStream stream) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
      out.writeInt(FORMAT);
      out.writeInt(inputs);
      out.writeInt(hidden);
      out.writeInt(classes);
      for (float weight : weights) {
        out.writeShort(Float.floatToFloat16(weight));
      }
    }
  }

  /**
   * {@return a head as it was written}
   *
   * @throws IOException in one sentence, when the stream holds none
   */
  public static DenseHead read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("this is no head that Buzzard wrote");
      }
      int inputs = in.readInt();
      int hidden = in.readInt();
      int classes = in.readInt();
      long size = (inputs + 1L) * hidden + (hidden + 1L) * classes;
      if (inputs < 1 || hidden < 1 || classes < 1 || size > LARGEST) {
        throw new IOException("this head is damaged: " + inputs + " inputs, " + hidden + " units");
      }
      float[] weights = new float[(int) size];
      for (int place = 0; place < weights.length; place++) {
        weights[place] = Float.float16ToFloat(in.readShort());
      }
      return new DenseHead(inputs, hidden, classes, weights);
    }
  }
}
