package nl.buzzard.crawler.extract.thread;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element of a post that may be what is looked for.
 *
 * @param element where
 * @param signature what it is called among its like
 * @param weight how much speaks for it, more than 0
 */
record Candidate(Element element, String signature, double weight) {

  /**
   * {@return the signatures that most speaks for over all posts, best first}
   *
   * @param posts the candidates of each post; of those with one signature the first counts
   */
  static List<String> ranked(Iterable<List<Candidate>> posts) {
    Map<String, Double> weights = new HashMap<>();
    for (List<Candidate> post : posts) {
      Set<String> counted = new HashSet<>();
      for (Candidate candidate : post) {
        if (counted.add(candidate.signature)) {
          weights.merge(candidate.signature, candidate.weight, Double::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
