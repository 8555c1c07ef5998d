package nl.buzzard.alerts.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The mentions one look brought, of which only a few are kept in full. Immutable.
 *
 * @param ids all of them, newest first; never empty
 * @param first the one published first
 * @param latest the ones published last, newest first, at most {@value #SHOWN}; never empty
 */
public record Findings(List<MentionId> ids, EnrichedMention first, List<EnrichedMention> latest) {

  /** How many mentions a mail shows besides the first. */
  public static final int SHOWN = 5;

  private static final int PAGE = 500;

  public Findings {
    ids = List.copyOf(ids);
    latest = List.copyOf(latest);
  }

  /** {@return the mentions that answer a query and are wanted; empty when there are none} */
  public static Optional<Findings> read(
      MentionSearch search, MentionQuery query, Predicate<MentionId> wanted) {
    List<MentionId> ids = new ArrayList<>();
    List<EnrichedMention> latest = new ArrayList<>();
    @Nullable EnrichedMention first = null;
    @Nullable Paging paging = Paging.first(PAGE);
    while (paging != null) {
      Hits hits = search.search(query, paging);
      for (EnrichedMention mention : hits.mentions()) {
        if (wanted.test(mention.id())) {
          ids.add(mention.id());
          first = mention;
          if (latest.size() < SHOWN) {
            latest.add(mention);
          }
        }
      }
      paging = hits.next() == null ? null : new Paging(PAGE, hits.next());
    }
    return first == null ? Optional.empty() : Optional.of(new Findings(ids, first, latest));
  }

  /** {@return how many there are, at least 1} */
  public int count() {
    return ids.size();
  }

  /** {@return when the first was published} */
  public Instant from() {
    return first.mention().published();
  }

  /** {@return the first millisecond after the last was published} */
  public Instant until() {
    return latest.getFirst().mention().published().plusMillis(1);
  }
}
