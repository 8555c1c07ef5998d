package nl.buzzard.index.match;

import java.util.stream.IntStream;

/** The numbers of some terms, in their order. Immutable and thread-safe. */
final class Keys {

  private final int[] numbers;

  private Keys(int[] numbers) {
    this.numbers = numbers;
  }

  static Keys of(IntStream numbers) {
    return new Keys(numbers.toArray());
  }

  int size() {
    return numbers.length;
  }

  int get(int index) {
    return numbers[index];
  }

  /** {@return whether a post holds one of them} */
  boolean anyIn(Held held) {
    for (int number : numbers) {
      if (held.holds(number)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a post holds each of them} */
  boolean allIn(Held held) {
    for (int number : numbers) {
      if (!held.holds(number)) {
        return false;
      }
    }
    return true;
  }

  IntStream stream() {
    return IntStream.of(numbers);
  }
}
