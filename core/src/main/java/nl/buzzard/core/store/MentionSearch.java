package nl.buzzard.core.store;

import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Finds mentions. Thread-safe. */
public interface MentionSearch {

  /** {@return the mention with an identity} */
  Optional<EnrichedMention> find(MentionId id);

  /**
   * {@return one page of the mentions that answer a query, newest first, equal times by identity}
   */
  Hits search(MentionQuery query, Paging paging);

  /** {@return how many mentions answer a query} */
  long count(MentionQuery query);

  /**
   * Which page of an answer is wanted. Immutable.
   *
   * @param limit the most mentions, 1 to 1,000
   * @param after what {@link Hits#next} of the page before said; null for the first page
   */
  record Paging(int limit, @Nullable String after) {

    public Paging {
      if (limit < 1 || limit > 1_000) {
        throw new IllegalArgumentException("a page has 1 to 1,000 mentions, not " + limit);
      }
    }

    /** {@return the first page} */
    public static Paging first(int limit) {
      return new Paging(limit, null);
    }
  }

  /**
   * One page of an answer. Immutable.
   *
   * @param mentions newest first
   * @param total how many answer the query in all
   * @param next where the next page starts; null when this is the last
   */
  record Hits(List<EnrichedMention> mentions, long total, @Nullable String next) {

    public Hits {
      mentions = List.copyOf(mentions);
    }
  }
}
