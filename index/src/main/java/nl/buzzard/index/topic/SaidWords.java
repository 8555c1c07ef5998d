package nl.buzzard.index.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * In how many texts of a sample each word and each two or three words in a row are said. Not
 * thread-safe.
 */
final class SaidWords {

  /** What so many texts say tells nothing, such as articles. */
  private static final double TOO_COMMON_SHARE = 0.3;

  private static final int LONGEST_PHRASE = 3;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final Map<String, Integer> texts = new HashMap<>();
  private int total;

  void add(String text) {
    List<String> words = PostAnalyzer.wordsAskedFor(text);
    Set<String> said = new HashSet<>();
    for (int start = 0; start < words.size(); start++) {
      StringBuilder phrase = new StringBuilder();
      for (int end = start; end < Math.min(words.size(), start + LONGEST_PHRASE); end++) {
        if (!isPlain(words.get(end))) {
          break;
        }
        phrase.append(end == start ? "" : " ").append(words.get(end));
        said.add(phrase.toString());
      }
    }
    said.forEach(phrase -> texts.merge(phrase, 1, Integer::sum));
    total++;
  }

  /**
   * {@return what is said more here than there, most telling first}
   *
   * @param most the most words and phrases
   */
  List<String> tellingMoreThan(SaidWords others, int most) {
    return texts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && others.isTelling(entry.getKey()))
        .map(entry -> Map.entry(entry.getKey(), strength(entry, others)))
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(LONGEST_FIRST)))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double strength(Map.Entry<String, Integer> said, SaidWords others) {
    return Likelihood.ratio(
        new Likelihood.Share(said.getValue(), total),
        new Likelihood.Share(others.texts.getOrDefault(said.getKey(), 0), others.total));
  }

  /** A phrase begins and ends with a telling word. */
  private boolean isTelling(String phrase) {
    return !isTooCommon(phrase.substring(0, end(phrase.indexOf(' '), phrase)))
        && !isTooCommon(phrase.substring(phrase.lastIndexOf(' ') + 1));
  }

  private static int end(int space, String phrase) {
    return space < 0 ? phrase.length() : space;
  }

  private boolean isTooCommon(String word) {
    return FunctionWords.contain(word)
        || texts.getOrDefault(word, 0) > TOO_COMMON_SHARE * Math.max(total, 20);
  }

  /** Handles and addresses are no topics; a word of one or two characters rarely is. */
  private static boolean isPlain(String word) {
    return !word.startsWith("@")
        && !word.contains("/")
        && !word.startsWith("www.")
        && (word.length() > 2 || word.codePointAt(0) > 0x2000);
  }
}
