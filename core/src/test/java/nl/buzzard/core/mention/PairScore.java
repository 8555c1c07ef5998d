package nl.buzzard.core.mention;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well found stories agree with true ones, over all pairs of texts. Immutable.
 *
 * @param precision of the pairs put together, the share that belongs together
 * @param recall of the pairs that belong together, the share put together
 */
public record PairScore(double precision, double recall) {

  /**
   * {@return the score}
   *
   * @param truth the story each text truly tells
   * @param found the story each text was put into
   */
  public static PairScore of(List<Integer> truth, List<StoryId> found) {
    long right =
        pairs(
            IntStream.range(0, truth.size())
                .mapToObj(i -> List.of(truth.get(i), found.get(i)))
                .toList());
    return new PairScore((double) right / pairs(found), (double) right / pairs(truth));
  }

  /** {@return the harmonic mean of precision and recall} */
  public double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  private static long pairs(List<?> labels) {
    Collection<Long> sizes =
        labels.stream()
            .collect(
                Collectors.groupingBy(
                    (Function<Object, Object>) label -> label, Collectors.counting()))
            .values();
    return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }
}
