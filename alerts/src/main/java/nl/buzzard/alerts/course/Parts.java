package nl.buzzard.alerts.course;

import java.util.Map;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionCounts.CountField;

/** What an alert tells apart among the mentions of a step. */
sealed interface Parts {

  /** Nothing: the count says it all. */
  record None() implements Parts {}

  /**
   * The answers of other queries. Immutable.
   *
   * @param byName what each is called, and what it asks
   */
  record Queries(Map<String, MentionQuery> byName) implements Parts {

    public Queries {
      byName = Map.copyOf(byName);
    }
  }

  /**
   * The values of a field. Immutable.
   *
   * @param field which
   */
  record Values(CountField field) implements Parts {}
}
