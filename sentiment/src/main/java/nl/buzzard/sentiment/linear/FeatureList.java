package nl.buzzard.sentiment.linear;

import java.util.Arrays;

/**
 * The features of one text: each the hash of what it is, its value, and the token that shows it.
 *
 * <p>Features come in groups, such as the word groups and the letter groups of a text; {@link
 * #endGroup} gives a group the length one, so that neither long texts nor the many letter groups
 * drown the rest. Not thread-safe.
 */
public final class FeatureList {

  /** The token of features that belong to the text as a whole. */
  public static final int NO_TOKEN = -1;

  private int[] hashes = new int[512];
  private int[] tokens = new int[512];
  private float[] values = new float[512];
  private int size;
  private int groupBegin;

  /** Forgets everything. */
  public void clear() {
    size = 0;
    groupBegin = 0;
  }

  /** Becomes the same as another list; features added afterwards are of this one alone. */
  public void copy(FeatureList other) {
    hashes = Arrays.copyOf(other.hashes, other.hashes.length);
    tokens = Arrays.copyOf(other.tokens, other.tokens.length);
    values = Arrays.copyOf(other.values, other.values.length);
    size = other.size;
    groupBegin = other.groupBegin;
  }

  /**
   * Adds a feature of value one.
   *
   * @param hash what it is; {@link Hash} makes one
   * @param token the number of the token that shows it, or {@link #NO_TOKEN}
   */
  public void add(int hash, int token) {
    add(hash, token, 1);
  }

  /** Adds a feature with a value. */
  public void add(int hash, int token, float value) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    hashes[size] = hash;
    tokens[size] = token;
    values[size] = value;
    size++;
  }

  /**
   * Ends a group: its values are scaled to a Euclidean length.
   *
   * @param length how much the group as a whole weighs
   */
  public void endGroup(double length) {
    double squares = 0;
    for (int index = groupBegin; index < size; index++) {
      squares += values[index] * values[index];
    }
    float factor = squares == 0 ? 0 : (float) (length / Math.sqrt(squares));
    for (int index = groupBegin; index < size; index++) {
      values[index] *= factor;
    }
    groupBegin = size;
  }

  /** Ends a group and leaves its values as they are. */
  public void endGroup() {
    groupBegin = size;
  }

  /** {@return how many features there are} */
  public int size() {
    return size;
  }

  /** {@return the hash of a feature} */
  public int hash(int index) {
    return hashes[index];
  }

  /** {@return the number of the token that shows a feature, or {@link #NO_TOKEN}} */
  public int token(int index) {
    return tokens[index];
  }

  /** {@return the value of a feature} */
  public float value(int index) {
    return values[index];
  }
}
