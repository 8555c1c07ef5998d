package nl.buzzard.index.match;

import java.util.Arrays;
import java.util.BitSet;

/** The numbers of the keys one post holds, and where. Not thread-safe. */
final class Held {

  /** Stands for a value, which has no place in the text. */
  static final int NOWHERE = -1;

  private static final int[] NONE = {};

  /** The number of a key above, one more than its place below. */
  private long[] pairs = new long[64];

  private int size;
  private final BitSet present = new BitSet();
  private int[] keys = NONE;
  private int[][] places = {};

  /** Adds a key, at the number of a token or {@link #NOWHERE}. */
  void add(int key, int place) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * size);
    }
    pairs[size++] = (long) key << Integer.SIZE | (place + 1);
  }

  /** Says that nothing more is added. */
  void sort() {
    Arrays.sort(pairs, 0, size);
    int[] distinct = new int[size];
    int[][] placesOfEach = new int[size][];
    int count = 0;
    int until;
    for (int from = 0; from < size; from = until) {
      until = from + 1;
      while (until < size && key(until) == key(from)) {
        until++;
      }
      distinct[count] = key(from);
      present.set(key(from));
      placesOfEach[count++] = places(from, until);
    }
    keys = Arrays.copyOf(distinct, count);
    places = placesOfEach;
  }

  private int key(int index) {
    return (int) (pairs[index] >> Integer.SIZE);
  }

  private int[] places(int from, int until) {
    int[] found = new int[until - from];
    for (int i = from; i < until; i++) {
      found[i - from] = (int) pairs[i] - 1;
    }
    return found;
  }

  /** {@return the keys, ascending, each once} */
  int[] keys() {
    return keys;
  }

  /** {@return whether a key is there} */
  boolean holds(int key) {
    return present.get(key);
  }

  /**
   * {@return the numbers of the tokens the key of a word stands at, ascending; not to be changed}
   */
  int[] places(int key) {
    return holds(key) ? places[Arrays.binarySearch(keys, key)] : NONE;
  }
}
