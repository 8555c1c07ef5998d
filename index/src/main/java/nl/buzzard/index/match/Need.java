package nl.buzzard.index.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What a post must hold to answer a query, as far as single terms can tell: a post that does not
 * meet the need does not answer, one that does may. Immutable.
 */
sealed interface Need {

  /** What every post meets. */
  Need MET = new All(List.of());

  /**
   * {@return whether a post meets it}
   *
   * @param held what the post holds
   */
  boolean metBy(Held held);

  /**
   * {@return keys of which a post must hold at least one, the rarest such choice; empty when it may
   * hold none}
   *
   * @param frequency how often a key is met, by estimate
   */
  Optional<int[]> anchors(IntToLongFunction frequency);

  /** A term, or a term that begins in some way. */
  record Key(int number) implements Need {

    @Override
    public boolean metBy(Held held) {
      return held.holds(number);
    }

    @Override
    public Optional<int[]> anchors(IntToLongFunction frequency) {
      return Optional.of(new int[] {number});
    }
  }

  /** Every one of several needs; of none, it is always met. */
  record All(List<Need> parts) implements Need {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean metBy(Held held) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).metBy(held)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Optional<int[]> anchors(IntToLongFunction frequency) {
      return parts.stream()
          .map(part -> part.anchors(frequency))
          .flatMap(Optional::stream)
          .min(Comparator.comparingLong(keys -> IntStream.of(keys).mapToLong(frequency).sum()));
    }
  }

  /** {@return the need of one term of several} */
  static Need anyOf(Keys keys) {
    return new Any(keyed(keys));
  }

  /** {@return the need of all of several terms} */
  static Need allOf(Keys keys) {
    return new All(keyed(keys));
  }

  private static List<Need> keyed(Keys keys) {
    return keys.stream().<Need>mapToObj(Key::new).toList();
  }

  /** At least one of several needs. */
  record Any(List<Need> parts) implements Need {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean metBy(Held held) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).metBy(held)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Optional<int[]> anchors(IntToLongFunction frequency) {
      int[] all = {};
      for (Need part : parts) {
        Optional<int[]> keys = part.anchors(frequency);
        if (keys.isEmpty()) {
          return Optional.empty();
        }
        int[] more = keys.get();
        int length = all.length;
        all = Arrays.copyOf(all, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
      }
      return Optional.of(all);
    }
  }
}
