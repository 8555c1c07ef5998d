package nl.buzzard.sentiment.linear;

/**
 * How telling each feature is of each class: what occurs as often with it as without it says
 * little, whatever its size. Not thread-safe.
 *
 * @see <a href="https://aclanthology.org/P12-2018/">Wang and Manning 2012, Baselines and bigrams:
 *     simple, good sentiment and topic classification</a>
 */
final class Telling {

  private static final float SMOOTHING = 1;

  /** How much of a feature's size does not depend on how telling it is. */
  private static final float ANYWAY = 0.5f;

  private final int classes;
  private final int fewest;
  private final int[] met;
  private final float[] with;
  private final float[] without;
  private final float[] allWith;
  private final float[] allWithout;

  /**
   * @param features how many features are told apart
   * @param classes how many classes there are
   * @param fewest what occurs less often tells nothing
   */
  Telling(int features, int classes, int fewest) {
    this.classes = classes;
    this.fewest = fewest;
    this.met = new int[features];
    this.with = new float[features * classes];
    this.without = new float[features * classes];
    this.allWith = new float[classes];
    this.allWithout = new float[classes];
  }

  /** Counts what occurs in a text, whatever it belongs to. */
  void meet(int[] features) {
    for (int feature : features) {
      met[feature]++;
    }
  }

  /** Counts a text that belongs to a class, or does not. */
  void count(int[] features, int label, boolean belongs, float weight) {
    float[] counts = belongs ? with : without;
    for (int feature : features) {
      counts[feature * classes + label] += weight;
    }
    (belongs ? allWith : allWithout)[label] += weight;
  }

  /** {@return by what each feature is scaled for each class, in the order of a model's weights} */
  float[] scales() {
    float[] scales = new float[with.length];
    for (int place = 0; place < scales.length; place++) {
      if (met[place / classes] < fewest) {
        continue;
      }
      int label = place % classes;
      double share = (with[place] + SMOOTHING) / (allWith[label] + 2 * SMOOTHING);
      double others = (without[place] + 2 * SMOOTHING) / (allWithout[label] + 4 * SMOOTHING);
      scales[place] = (float) (ANYWAY + (1 - ANYWAY) * Math.abs(Math.log(share / others)));
    }
    return scales;
  }
}
