package nl.buzzard.index.story;

import java.time.Duration;
import java.util.Arrays;
import nl.buzzard.core.mention.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * The different texts seen last, and which story each told.
 *
 * <p>Memory is bounded: the oldest text makes room for the newest, and under each hash only the
 * {@value #DEPTH} texts that had it last are found. A text like one of the window joins its story.
 * Not thread-safe.
 */
final class StoryWindow {

  /** How far apart in time two texts of one story are at most. */
  static final Duration LENGTH = Duration.ofDays(7);

  /** How much of the shorter text the longer one must have. */
  private static final double LEAST_CONTAINMENT = 0.65;

  /** A text much shorter than another is part of it by chance. */
  private static final double LEAST_LENGTH_RATIO = 0.3;

  /** A text is looked up and found by so many of its hashes, the smallest. */
  private static final int LOOKED_UP = 16;

  private static final int DEPTH = 4;
  private static final int MOST_COMPARED = 4;

  private final Told[] ring;
  private final int[] latest;
  private final int buckets;
  private int next;

  private static final class Told {
    final Sketch sketch;
    final StoryId story;
    long published;

    Told(Sketch sketch, StoryId story, long published) {
      this.sketch = sketch;
      this.story = story;
      this.published = published;
    }
  }

  /**
   * @param texts how many different texts are remembered, a power of two
   */
  StoryWindow(int texts) {
    ring = new Told[texts];
    buckets = 4 * texts;
    latest = new int[buckets * DEPTH];
    Arrays.fill(latest, -1);
  }

  /**
   * {@return the story of a text like this one, or a new one}
   *
   * @param published epoch seconds
   * @param own the story of this text if it is new
   */
  StoryId storyOf(Sketch sketch, long published, StoryId own) {
    Told like = mostLike(sketch, published);
    if (like == null) {
      remember(new Told(sketch, own, published));
      return own;
    }
    if (like.sketch.sameAs(sketch)) {
      like.published = Math.max(like.published, published);
    } else {
      remember(new Told(sketch, like.story, published));
    }
    return like.story;
  }

  private @Nullable Told mostLike(Sketch sketch, long published) {
    int[] candidates = candidates(sketch);
    Told best = null;
    double most = 0;
    for (int candidate : candidates) {
      Told told = ring[candidate];
      if (told == null || Math.abs(told.published - published) > LENGTH.toSeconds()) {
        continue;
      }
      double likeness = likeness(sketch, told.sketch);
      if (likeness > most) {
        most = likeness;
        best = told;
      }
    }
    return best;
  }

  private static double likeness(Sketch one, Sketch other) {
    double containment = one.containment(other);
    return containment < LEAST_CONTAINMENT || one.lengthRatio(other) < LEAST_LENGTH_RATIO
        ? 0
        : containment;
  }

  /** {@return the texts that share the most looked-up hashes with this one} */
  private int[] candidates(Sketch sketch) {
    int[] found = new int[LOOKED_UP * DEPTH];
    int size = 0;
    for (int i = 0; i < Math.min(LOOKED_UP, sketch.size()); i++) {
      int bucket = bucket(sketch.hash(i));
      for (int depth = 0; depth < DEPTH; depth++) {
        if (latest[bucket + depth] >= 0) {
          found[size++] = latest[bucket + depth];
        }
      }
    }
    return mostFrequent(found, size);
  }

  private static int[] mostFrequent(int[] found, int size) {
    Arrays.sort(found, 0, size);
    long[] runs = new long[size];
    int different = 0;
    for (int i = 0; i < size; ) {
      int end = i;
      while (end < size && found[end] == found[i]) {
        end++;
      }
      runs[different++] = ((long) (end - i) << 32) | found[i];
      i = end;
    }
    Arrays.sort(runs, 0, different);
    int[] candidates = new int[Math.min(different, MOST_COMPARED)];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = (int) runs[different - 1 - i];
    }
    return candidates;
  }

  private void remember(Told told) {
    ring[next] = told;
    for (int i = 0; i < Math.min(LOOKED_UP, told.sketch.size()); i++) {
      int bucket = bucket(told.sketch.hash(i));
      System.arraycopy(latest, bucket, latest, bucket + 1, DEPTH - 1);
      latest[bucket] = next;
    }
    next = (next + 1) % ring.length;
  }

  private int bucket(int hash) {
    return (hash >>> 1) % buckets * DEPTH;
  }
}
