package nl.buzzard.index.story;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.buzzard.core.mention.StoryId;

/**
 * The different texts seen last, and which story each told.
 *
 * <p>Memory is bounded: the text met first makes room for the newest, and under each hash only the
 * {@value #DEPTH} texts published last are found. A text like one of the window joins its story.
 *
 * <p>While there is room, what is found depends on which texts were met and not on the order in
 * which they were: so a window filled again after a restart answers as the one that was lost. Not
 * thread-safe.
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

  /** Where each different text is. */
  private final Map<Sketch, Integer> places;

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

    boolean isLaterThan(Told other) {
      return published != other.published
          ? published > other.published
          : sketch.isAfter(other.sketch);
    }
  }

  /**
   * @param texts how many different texts are remembered, a power of two
   */
  StoryWindow(int texts) {
    ring = new Told[texts];
    places = HashMap.newHashMap(texts);
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
    int like = mostLike(sketch, published);
    StoryId story = like < 0 ? own : ring[like].story;
    tell(sketch, published, story, like);
    return story;
  }

  /** Takes a text that was put into its story before. */
  void remember(Sketch sketch, long published, StoryId story) {
    tell(sketch, published, story, mostLike(sketch, published));
  }

  private void tell(Sketch sketch, long published, StoryId story, int like) {
    if (like >= 0 && ring[like].sketch.equals(sketch)) {
      ring[like].published = Math.max(ring[like].published, published);
      list(like);
    } else {
      Told old = ring[next];
      if (old != null) {
        places.remove(old.sketch, next);
      }
      ring[next] = new Told(sketch, story, published);
      places.put(sketch, next);
      list(next);
      next = (next + 1) % ring.length;
    }
  }

  /** {@return where the text is that is most like this one; -1 when none is} */
  private int mostLike(Sketch sketch, long published) {
    Integer same = places.get(sketch);
    if (same != null && isNear(ring[same], published)) {
      return same;
    }
    int best = -1;
    double most = 0;
    for (int candidate : candidates(sketch)) {
      Told told = ring[candidate];
      double likeness = isNear(told, published) ? likeness(sketch, told.sketch) : 0;
      if (likeness > most) {
        most = likeness;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean isNear(Told told, long published) {
    return Math.abs(told.published - published) <= LENGTH.toSeconds();
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

  /** {@return those found most often, the latest of equals first} */
  private int[] mostFrequent(int[] found, int size) {
    Arrays.sort(found, 0, size);
    int[] best = new int[MOST_COMPARED];
    int[] times = new int[MOST_COMPARED];
    int kept = 0;
    for (int begin = 0, end; begin < size; begin = end) {
      end = begin + 1;
      while (end < size && found[end] == found[begin]) {
        end++;
      }
      int place = kept;
      while (place > 0
          && goesBefore(found[begin], end - begin, best[place - 1], times[place - 1])) {
        place--;
      }
      if (place < MOST_COMPARED) {
        kept = Math.min(kept + 1, MOST_COMPARED);
        System.arraycopy(best, place, best, place + 1, kept - place - 1);
        System.arraycopy(times, place, times, place + 1, kept - place - 1);
        best[place] = found[begin];
        times[place] = end - begin;
      }
    }
    return Arrays.copyOf(best, kept);
  }

  private boolean goesBefore(int text, int times, int other, int otherTimes) {
    return times != otherTimes ? times > otherTimes : ring[text].isLaterThan(ring[other]);
  }

  /** Puts a text among the latest under each of its hashes, if it is one of them. */
  private void list(int text) {
    Sketch sketch = ring[text].sketch;
    for (int i = 0; i < Math.min(LOOKED_UP, sketch.size()); i++) {
      int bucket = bucket(sketch.hash(i));
      int last = bucket;
      while (last < bucket + DEPTH - 1 && latest[last] >= 0 && latest[last] != text) {
        last++;
      }
      // What stood here goes: an empty place, the text itself, or the earliest of them.
      int place = last;
      if (latest[last] >= 0 && latest[last] != text && !goesBefore(text, 1, latest[last], 1)) {
        continue;
      }
      while (place > bucket && goesBefore(text, 1, latest[place - 1], 1)) {
        latest[place] = latest[place - 1];
        place--;
      }
      latest[place] = text;
    }
  }

  private int bucket(int hash) {
    return (hash >>> 1) % buckets * DEPTH;
  }
}
