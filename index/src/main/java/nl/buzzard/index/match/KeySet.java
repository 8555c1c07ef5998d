package nl.buzzard.index.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The numbers of the keys one post holds. Not thread-safe. */
final class KeySet {

  private int[] numbers = new int[64];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** {@return the numbers, ascending, each once} */
  int[] sorted() {
    return IntStream.of(numbers).limit(size).sorted().distinct().toArray();
  }
}
