package nl.buzzard.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Words of a language nobody speaks, the common ones drawn as often as Zipf says. Immutable. */
final class MadeUpWords {

  private static final String[] SYLLABLES = {
    "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wa", "de", "fi", "go", "hu", "ja", "po"
  };

  private final List<String> words = new ArrayList<>();
  private final double[] cumulative;

  /**
   * @param size how many words the language has
   * @param random decides which are common
   */
  MadeUpWords(int size, RandomGenerator random) {
    for (int number = 0; number < size; number++) {
      words.add(word(number + SYLLABLES.length));
    }
    for (int i = size - 1; i > 0; i--) {
      Collections.swap(words, i, random.nextInt(i + 1));
    }
    cumulative = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 1);
      cumulative[rank] = sum;
    }
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.append('n').toString();
  }

  /** {@return a word as a text would use it} */
  String spoken(RandomGenerator random) {
    double drawn = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, drawn);
    return words.get(Math.min(found < 0 ? -found - 1 : found, words.size() - 1));
  }

  /** {@return a text of so many words} */
  String text(int length, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(spoken(random));
    }
    return text.toString();
  }

  /** {@return any word but the most common two hundred, as somebody would watch for} */
  String watched(RandomGenerator random) {
    return words.get(random.nextInt(200, words.size()));
  }
}
