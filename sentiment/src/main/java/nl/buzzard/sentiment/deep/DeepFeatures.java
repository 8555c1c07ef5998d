package nl.buzzard.sentiment.deep;

import java.util.Arrays;

/**
 * What the head looks at: the vector of a text, and how probable the fast model finds each label.
 */
public final class DeepFeatures {

  private static final int LABELS = 3;

  /** How many numbers there are for a text. */
  public static final int LENGTH = SentenceVectors.LENGTH + LABELS;

  private static final double LEAST = 1e-4;

  private DeepFeatures() {}

  /**
   * {@return the numbers of a text}
   *
   * @param vector of {@value SentenceVectors#LENGTH} numbers
   * @param said how probable each label is, as the fast model says
   */
  public static float[] of(float[] vector, double[] said) {
    float[] features = Arrays.copyOf(vector, LENGTH);
    for (int label = 0; label < LABELS; label++) {
      features[SentenceVectors.LENGTH + label] = (float) Math.log(Math.max(LEAST, said[label]));
    }
    return features;
  }
}
