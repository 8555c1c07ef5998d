package nl.buzzard.app.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts compared by their runs of four words, each page counting the same, as the Article
 * Extraction Benchmark of Zyte does (github.com/scrapinghub/article-extraction-benchmark).
 *
 * @param common the weight of runs in both
 * @param extra the weight of runs in the found text alone
 * @param missed the weight of runs in the true text alone
 */
record Shingles(double common, double extra, double missed) {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static Shingles compare(String truth, String found, int words) {
    Map<String, Integer> wanted = bag(truth, words);
    Map<String, Integer> got = bag(found, words);
    Set<String> all = new HashSet<>(wanted.keySet());
    all.addAll(got.keySet());
    double common = 0;
    double extra = 0;
    double missed = 0;
    for (String run : all) {
      int there = wanted.getOrDefault(run, 0);
      int here = got.getOrDefault(run, 0);
      common += Math.min(there, here);
      extra += Math.max(0, here - there);
      missed += Math.max(0, there - here);
    }
    return new Shingles(common, extra, missed);
  }

  /** {@return the share of the found text that is right; 1 when both are empty} */
  double precision() {
    return extra == 0 && missed == 0 ? 1 : common + extra == 0 ? 0 : common / (common + extra);
  }

  /** {@return the share of the true text that was found; 1 when both are empty} */
  double recall() {
    return extra == 0 && missed == 0 ? 1 : common + missed == 0 ? 0 : common / (common + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static Map<String, Integer> bag(String text, int words) {
    List<String> all =
        new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < Math.max(1, all.size() - words + 1); i++) {
      List<String> run = all.subList(i, Math.min(all.size(), i + words));
      if (!run.isEmpty()) {
        bag.merge(String.join(" ", run), 1, Integer::sum);
      }
    }
    return bag;
  }
}
