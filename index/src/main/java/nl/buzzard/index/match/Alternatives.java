package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Or;

/**
 * Takes a query apart into queries of which one must be answered.
 *
 * <p>A long list of choices is asked in whole as soon as a post holds a word of one of them; taken
 * apart, only that one is asked.
 */
final class Alternatives {

  private Alternatives() {}

  /**
   * {@return queries that are answered by the same mentions as a query, if any one of them will do}
   */
  static List<MentionQuery> of(MentionQuery query) {
    return switch (query) {
      case Or or -> or.parts().stream().flatMap(part -> of(part).stream()).toList();
      case And and -> ofAll(and);
      default -> List.of(query);
    };
  }

  /** Takes apart the widest choice only: all of them would multiply. */
  private static List<MentionQuery> ofAll(And query) {
    Optional<Or> widest =
        query.parts().stream()
            .filter(Or.class::isInstance)
            .map(Or.class::cast)
            .max(Comparator.comparingInt(choice -> choice.parts().size()));
    if (widest.isEmpty()) {
      return List.of(query);
    }
    List<MentionQuery> rest = new ArrayList<>(query.parts());
    rest.remove(widest.get());
    return of(widest.get()).stream().map(one -> withRest(one, rest)).toList();
  }

  private static MentionQuery withRest(MentionQuery one, List<MentionQuery> rest) {
    return new And(Stream.concat(Stream.of(one), rest.stream()).toList());
  }
}
