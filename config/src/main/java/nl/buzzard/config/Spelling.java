package nl.buzzard.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the words a mistyped word was probably meant to be. Pure. */
final class Spelling {

  private static final int MOST_NAMED = 15;

  private Spelling() {}

  /**
   * {@return the known words nearest to a written one, several when equally near; empty when none
   * is near}
   */
  static List<String> nearest(String written, Collection<String> known) {
    int least = known.stream().mapToInt(word -> distance(written, word)).min().orElse(0);
    int furthest = Math.max(1, written.length() / 3);
    return least > furthest
        ? List.of()
        : known.stream().filter(word -> distance(written, word) == least).toList();
  }

  /** {@return {@code did you mean 'host' or 'port'?}, or the known words when none is near} */
  static String hint(String written, Collection<String> known) {
    List<String> nearest = nearest(written, known);
    if (nearest.isEmpty()) {
      return known.isEmpty() ? "there is none" : "expected " + enumerate(known);
    }
    return nearest.stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" or ", "did you mean ", "?"));
  }

  private static String enumerate(Collection<String> known) {
    String some = known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return known.size() > MOST_NAMED ? some + ", …" : some;
  }

  /**
   * {@return how many letters must be added, left out, replaced or swapped with their neighbour to
   * turn one word into the other, in any case}
   */
  static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    var steps = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : leastSteps(steps, from, to, i, j);
      }
    }
    return steps[from.length()][to.length()];
  }

  private static int leastSteps(int[][] steps, String from, String to, int i, int j) {
    int replace = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replace, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
