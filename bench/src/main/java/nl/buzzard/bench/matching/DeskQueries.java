package nl.buzzard.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Queries of the kind a brand desk has: ten for each brand, with choices, phrases, nearness,
 * patterns and exclusions. Immutable.
 */
final class DeskQueries {

  private static final int PER_BRAND = 10;

  private final MadeUpWords words;
  private final RandomGenerator random;

  DeskQueries(MadeUpWords words, RandomGenerator random) {
    this.words = words;
    this.random = random;
  }

  /** {@return so many queries, in our query language} */
  List<String> some(int count) {
    List<String> queries = new ArrayList<>();
    String brand = "";
    for (int i = 0; i < count; i++) {
      if (i % PER_BRAND == 0) {
        String name = words.watched(random);
        brand = "(%s OR #%s OR \"%s %s\")".formatted(name, name, word(), word());
      }
      queries.add(about(brand, i % PER_BRAND));
    }
    return queries;
  }

  private String about(String brand, int kind) {
    return switch (kind) {
      case 0 -> brand + " NOT (" + choice(3) + ")";
      case 1 -> brand + " AND (" + choice(8) + ") NOT \"" + word() + " " + word() + "\"";
      case 2 -> brand + " NEAR/5 (" + choice(4) + ")";
      case 3 -> brand + " AND (" + pattern() + " OR " + pattern() + ")";
      case 4 -> brand + " AND \"" + word() + " " + word() + "\"~4";
      case 5 -> brand + " ONEAR/8 (" + choice(3) + " OR \"" + word() + " " + word() + "\")";
      case 6 -> brand + " AND (" + choice(5) + ") AND (" + choice(5) + ")";
      case 7 -> "(" + choice(6) + ") NEAR/6 " + word() + " NOT " + pattern();
      case 8 -> "\"" + word() + " " + word() + "\" OR \"" + word() + " " + word() + "\"";
      default -> brand + " AND platform:x NOT (author:" + word() + " OR " + choice(2) + ")";
    };
  }

  private String word() {
    return words.watched(random);
  }

  private String pattern() {
    String word = word();
    return word.substring(0, Math.min(6, word.length() - 1)) + "*";
  }

  private String choice(int size) {
    List<String> choices = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      choices.add(word());
    }
    return String.join(" OR ", choices);
  }
}
