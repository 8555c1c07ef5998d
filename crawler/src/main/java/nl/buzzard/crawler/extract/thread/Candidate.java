package nl.buzzard.crawler.extract.thread;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a post that may be what is looked for.
 *
 * @param element where
 * @param kind what it is called among its like
 * @param weight how much speaks for it, more than 0
 */
record Candidate(Element element, Kind kind, double weight) {

  /**
   * What an element is called among its like.
   *
   * @param strict with the elements around it
   * @param loose with less of what is around it: what is called so stands for it where it is
   *     missing
   */
  record Kind(String strict, String loose) {}

  static Candidate of(Element element, double weight) {
    return new Candidate(
        element, new Kind(Signature.of(element), Signature.loose(element)), weight);
  }

  /**
   * {@return the kinds that most speaks for over all posts, best first}
   *
   * @param posts the candidates of each post; of those of one kind the first counts
   */
  static List<Kind> ranked(Collection<List<Candidate>> posts) {
    Map<Kind, Double> weights = new HashMap<>();
    for (List<Candidate> post : posts) {
      Set<Kind> counted = new HashSet<>();
      for (Candidate candidate : post) {
        if (counted.add(candidate.kind)) {
          weights.merge(candidate.kind, candidate.weight, Double::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Kind, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(weight -> weight.getKey().strict()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@return the first of the best kind that a post has, null when it has none of them} */
  static @Nullable Element best(List<Kind> ranked, List<Candidate> post) {
    for (Kind kind : ranked) {
      Element strict = first(post, candidate -> candidate.kind.equals(kind));
      Element found =
          strict != null
              ? strict
              : first(post, candidate -> candidate.kind.loose.equals(kind.loose));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Element first(List<Candidate> post, Predicate<Candidate> wanted) {
    return post.stream().filter(wanted).map(Candidate::element).findFirst().orElse(null);
  }
}
