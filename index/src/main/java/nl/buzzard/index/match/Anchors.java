package nl.buzzard.index.match;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * The words without which a text cannot answer a query: at least one of them must be there. They
 * cheaply tell which of many queries are worth asking. Pure.
 */
final class Anchors {

  private Anchors() {}

  /** {@return the anchors; empty when a mention may answer the query whatever its words} */
  static Optional<Set<String>> of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> Optional.of(rarest(word));
      case MentionQuery.Phrase(String words) -> Optional.of(rarest(words));
      case MentionQuery.And(List<MentionQuery> parts) ->
          parts.stream()
              .map(Anchors::of)
              .flatMap(Optional::stream)
              .min(Comparator.comparingInt(Set::size));
      case MentionQuery.Or(List<MentionQuery> parts) -> anyOf(parts);
      case MentionQuery.Not not -> Optional.empty();
      case MentionQuery.Is is -> Optional.empty();
      case MentionQuery.Published published -> Optional.empty();
      case MentionQuery.Everything everything -> Optional.empty();
    };
  }

  /** {@return the longest of the words, which is likely the rarest; none if there are none} */
  private static Set<String> rarest(String text) {
    return PostAnalyzer.wordsAskedFor(text).stream()
        .max(Comparator.comparingInt(String::length))
        .map(Set::of)
        .orElse(Set.of());
  }

  private static Optional<Set<String>> anyOf(List<MentionQuery> parts) {
    Set<String> union = new HashSet<>();
    for (MentionQuery part : parts) {
      Optional<Set<String>> anchors = of(part);
      if (anchors.isEmpty()) {
        return Optional.empty();
      }
      union.addAll(anchors.get());
    }
    return Optional.of(union);
  }
}
