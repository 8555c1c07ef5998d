package nl.buzzard.index.query;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Order;
import nl.buzzard.core.query.QueryException;

/** What NEAR may join, and how near it asks two things to be. Pure. */
final class Nearness {

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
    return new MentionQuery.Near(one, other, distance, asWritten ? Order.AS_WRITTEN : Order.ANY);
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
