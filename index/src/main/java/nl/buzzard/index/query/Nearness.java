package nl.buzzard.index.query;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Order;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.text.PostAnalyzer;

/** What NEAR may join, and how near it asks two things to be. Pure. */
final class Nearness {

  /** Lucene looks for each order, and each combination of phrases, by itself. */
  private static final int MOST_COMBINATIONS = 1_000;

  private Nearness() {}

  static MentionQuery of(Token sign, MentionQuery one, MentionQuery other) throws QueryException {
    boolean asWritten = sign.text().endsWith("f");
    String digits = asWritten ? sign.text().replace("f", "") : sign.text();
    if (digits.isEmpty()) {
      throw new QueryException(
          sign.position(), "How near? Write the number of words, such as NEAR/5.");
    }
    if (!hasPlace(one) || !hasPlace(other)) {
      throw new QueryException(
          sign.position(),
          "NEAR joins words, phrases, patterns and choices of these with OR: write AND, NOT and"
              + " fields outside it.");
    }
    int distance = SpokenClauses.distance(sign, digits, 1);
    MentionQuery near =
        new MentionQuery.Near(one, other, distance, asWritten ? Order.AS_WRITTEN : Order.ANY);
    if (combinations(near) > MOST_COMBINATIONS) {
      throw new QueryException(
          sign.position(),
          "Up to this NEAR there are more than "
              + MOST_COMBINATIONS
              + " combinations of orders and phrases: split the query, or write ONEAR.");
    }
    return near;
  }

  /** All single words together count once, every phrase and every order by itself. */
  private static long combinations(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Near near ->
          (near.order() == Order.ANY ? 2 : 1)
              * combinations(near.one())
              * combinations(near.other());
      case MentionQuery.Phrase phrase when SpokenClauses.repeatsAWordLoosely(phrase) ->
          1L << (PostAnalyzer.wordsAskedFor(phrase.words()).size() - 1);
      case MentionQuery.Or(List<MentionQuery> parts) ->
          (parts.stream().anyMatch(Nearness::isOneWord) ? 1 : 0)
              + parts.stream()
                  .filter(part -> !isOneWord(part))
                  .mapToLong(Nearness::combinations)
                  .sum();
      default -> 1;
    };
  }

  private static boolean isOneWord(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> PostAnalyzer.wordsAskedFor(word).size() == 1;
      case MentionQuery.Literal(String words) -> PostAnalyzer.wordsAskedFor(words).size() == 1;
      case MentionQuery.Phrase phrase -> PostAnalyzer.wordsAskedFor(phrase.words()).size() == 1;
      case MentionQuery.Wildcard _ -> true;
      default -> false;
    };
  }

  private static boolean hasPlace(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word _,
          MentionQuery.Literal _,
          MentionQuery.Phrase _,
          MentionQuery.Wildcard _,
          MentionQuery.Near _ ->
          true;
      case MentionQuery.Or(List<MentionQuery> parts) -> parts.stream().allMatch(Nearness::hasPlace);
      default -> false;
    };
  }
}
