package nl.buzzard.index.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.index.text.PostAnalyzer;
import nl.buzzard.index.text.WordForms;
import nl.buzzard.index.text.WordPattern;

/**
 * The terms without which a text cannot answer a query: at least one of them must be there. They
 * cheaply tell which of many queries are worth asking. Immutable.
 *
 * @param terms whole terms, and the first {@value #PREFIX} characters of one followed by a star
 * @param choices how many words they stand for, whatever the forms of these
 * @param letters the length of the shortest of those words: the longer, the rarer
 */
record Anchors(Set<String> terms, int choices, int letters) {

  /** So many characters of a pattern are looked up. */
  static final int PREFIX = 3;

  private static final Comparator<Anchors> BEST_FIRST =
      Comparator.comparingInt(Anchors::choices)
          .thenComparing(Anchors::letters, Comparator.reverseOrder());

  Anchors {
    terms = Set.copyOf(terms);
  }

  /** {@return the anchors; empty when a mention may answer the query whatever its words} */
  static Optional<Anchors> of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> Optional.of(word(word));
      case MentionQuery.Literal(String words) ->
          Optional.of(
              rarest(
                  PostAnalyzer.wordsAsWritten(words).stream()
                      .map(WordForms::letterForLetter)
                      .toList()));
      case MentionQuery.Phrase phrase ->
          Optional.of(rarest(PostAnalyzer.wordsAskedFor(phrase.words())));
      case MentionQuery.Wildcard(String pattern) -> pattern(WordPattern.folded(pattern));
      case MentionQuery.Near near -> best(List.of(near.one(), near.other()));
      case MentionQuery.Within within -> of(within.query());
      case MentionQuery.And(List<MentionQuery> parts) -> best(parts);
      case MentionQuery.Or(List<MentionQuery> parts) -> anyOf(parts);
      case MentionQuery.Not _,
          MentionQuery.Is _,
          MentionQuery.Like _,
          MentionQuery.Range _,
          MentionQuery.Published _,
          MentionQuery.Everything _ ->
          Optional.empty();
    };
  }

  private static Anchors word(String text) {
    List<String> words = PostAnalyzer.wordsAskedFor(text);
    if (words.size() != 1) {
      return rarest(words);
    }
    String word = words.getFirst();
    return new Anchors(Set.copyOf(WordForms.inAnyForm(word)), 1, word.length());
  }

  /** {@return the longest of the terms, which is likely the rarest; none if there are none} */
  private static Anchors rarest(Collection<String> terms) {
    return terms.stream()
        .max(Comparator.comparingInt(String::length))
        .map(term -> new Anchors(Set.of(term), 1, term.length()))
        .orElse(new Anchors(Set.of(), 0, 0));
  }

  private static Optional<Anchors> pattern(String pattern) {
    boolean known = pattern.length() >= PREFIX;
    for (int i = 0; known && i < PREFIX; i++) {
      known = pattern.charAt(i) != '*' && pattern.charAt(i) != '?';
    }
    return known
        ? Optional.of(new Anchors(Set.of(pattern.substring(0, PREFIX) + "*"), 1, PREFIX))
        : Optional.empty();
  }

  private static Optional<Anchors> best(List<MentionQuery> parts) {
    return parts.stream().map(Anchors::of).flatMap(Optional::stream).min(BEST_FIRST);
  }

  private static Optional<Anchors> anyOf(List<MentionQuery> parts) {
    Set<String> terms = new HashSet<>();
    int choices = 0;
    int letters = Integer.MAX_VALUE;
    for (MentionQuery part : parts) {
      Optional<Anchors> anchors = of(part);
      if (anchors.isEmpty()) {
        return Optional.empty();
      }
      terms.addAll(anchors.get().terms());
      choices += anchors.get().choices();
      letters = Math.min(letters, anchors.get().letters());
    }
    return Optional.of(new Anchors(terms, choices, letters));
  }
}
