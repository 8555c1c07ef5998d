package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A stretch of a post in which something is said, and the tokens that say it. One made of two keeps
 * the two, so that long chains need no more room than short ones. Immutable.
 */
final class Stretch {

  private static final int[] NONE = {};

  /** The shortest first, the later one of two that end alike. */
  private static final Comparator<Stretch> BY_END =
      Comparator.<Stretch>comparingInt(stretch -> stretch.end)
          .thenComparing(Comparator.<Stretch>comparingInt(stretch -> stretch.start).reversed());

  private final int start;
  private final int end;
  private final int[] places;
  private final List<Stretch> parts;

  private Stretch(int start, int end, int[] places, List<Stretch> parts) {
    this.start = start;
    this.end = end;
    this.places = places;
    this.parts = parts;
  }

  /**
   * @param start the position of its first word
   * @param end the position of its last word
   * @param places the numbers of the tokens that say it
   */
  Stretch(int start, int end, int[] places) {
    this(start, end, places, List.of());
  }

  static Stretch at(Post post, int place) {
    int position = post.token(place).position();
    return new Stretch(position, position, new int[] {place});
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int width() {
    return end - start + 1;
  }

  /** Hands on the numbers of the tokens. */
  void forEachPlace(IntConsumer taker) {
    for (int place : places) {
      taker.accept(place);
    }
    for (Stretch part : parts) {
      part.forEachPlace(taker);
    }
  }

  /** {@return the stretch from the beginning of this to the end of a later one} */
  Stretch to(Stretch later) {
    return new Stretch(start, later.end, NONE, List.of(this, later));
  }

  /** {@return how many words stand between this and a later one} */
  int gap(Stretch later) {
    return later.start - end - 1;
  }

  /**
   * {@return those that hold no other, in the order of the text: the minimal intervals of Clarke,
   * Cormack and Burkowski, <a href="https://doi.org/10.1093/comjnl/38.1.43">An algebra for
   * structured text search</a>, 1995}
   */
  static List<Stretch> minimal(List<Stretch> stretches) {
    if (stretches.size() < 2) {
      return stretches;
    }
    List<Stretch> minimal = new ArrayList<>(stretches.size());
    int latestStart = Integer.MIN_VALUE;
    for (Stretch stretch : stretches.stream().sorted(BY_END).toList()) {
      if (stretch.start > latestStart) {
        minimal.add(stretch);
        latestStart = stretch.start;
      }
    }
    return minimal;
  }
}
