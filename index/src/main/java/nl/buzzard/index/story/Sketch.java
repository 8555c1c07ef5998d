package nl.buzzard.index.story;

import java.util.Arrays;
import java.util.List;

/**
 * A text as the smallest hashes of its pairs of neighbouring words: all of them for a post, a fair
 * sample for an article.
 *
 * <p>Two samples of the smallest hashes tell how much of one text is in the other, whatever their
 * lengths (Broder, "On the resemblance and containment of documents", 1997). Immutable.
 */
final class Sketch {

  /** The most hashes kept. */
  static final int MOST_HASHES = 48;

  /** Different, smallest first. */
  private final int[] hashes;

  /** How many different pairs the text has. */
  private final int whole;

  private Sketch(int[] hashes, int whole) {
    this.hashes = hashes;
    this.whole = whole;
  }

  /** {@return the sketch of a text of two words or more} */
  static Sketch of(List<String> words) {
    int[] pairs = new int[words.size() - 1];
    int before = words.getFirst().hashCode();
    for (int i = 0; i < pairs.length; i++) {
      int after = words.get(i + 1).hashCode();
      pairs[i] = mixed(before * 31 + after);
      before = after;
    }
    Arrays.sort(pairs);
    int different = removeDoubles(pairs);
    return new Sketch(Arrays.copyOf(pairs, Math.min(different, MOST_HASHES)), different);
  }

  /** {@return how many hashes it holds} */
  int size() {
    return hashes.length;
  }

  /** {@return one of the hashes, the smallest at place 0} */
  int hash(int place) {
    return hashes[place];
  }

  /**
   * {@return an estimate of the share of the shorter text's pairs that the longer one has too, from
   * 0 to 1; exact where both have at most {@value #MOST_HASHES}}
   */
  double containment(Sketch other) {
    int limit = Math.min(limit(), other.limit());
    int here = 0;
    int there = 0;
    int shared = 0;
    while (here < hashes.length
        && there < other.hashes.length
        && Math.min(hashes[here], other.hashes[there]) <= limit) {
      int order = Integer.compare(hashes[here], other.hashes[there]);
      shared += order == 0 ? 1 : 0;
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    int smaller = Math.min(notAbove(limit), other.notAbove(limit));
    return smaller == 0 ? 0 : (double) shared / smaller;
  }

  /** {@return how much longer the longer of two texts is, from 0 to 1 for the same length} */
  double lengthRatio(Sketch other) {
    return (double) Math.min(whole, other.whole) / Math.max(whole, other.whole);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Sketch other
        && whole == other.whole
        && Arrays.equals(hashes, other.hashes);
  }

  /** Of all hashes: the texts of a large story differ in one or two of them. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  /**
   * {@return whether it comes after another one in an order of no meaning that is always the same}
   */
  boolean isAfter(Sketch other) {
    int order = Arrays.compare(hashes, other.hashes);
    return order != 0 ? order > 0 : whole > other.whole;
  }

  /** {@return up to where all hashes of the text are in the sketch} */
  private int limit() {
    return whole == hashes.length ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  private int notAbove(int limit) {
    int place = Arrays.binarySearch(hashes, limit);
    return place >= 0 ? place + 1 : -place - 1;
  }

  private static int removeDoubles(int[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return kept;
  }

  /** The finaliser of MurmurHash3 (Appleby): every bit of the input reaches every bit. */
  private static int mixed(int hash) {
    int mixed = hash;
    mixed ^= mixed >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
