package nl.buzzard.alerts.evidence;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.MentionQuery.Range;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;

/** Finds the mentions with the most reach among however many. Pure. */
public final class Widest {

  /** As many as one page holds. */
  private static final int PAGE = 1_000;

  /** More people than there are. */
  private static final double EVERYBODY = 0x1p40;

  private static final Comparator<EnrichedMention> MOST_REACH_FIRST =
      Comparator.comparing(
              (EnrichedMention mention) -> Objects.requireNonNull(mention.mention().reach()))
          .reversed();

  private Widest() {}

  /**
   * {@return those with the most reach, one of each story; reach that is unknown is passed over}
   */
  public static List<EnrichedMention> of(Stream<EnrichedMention> mentions) {
    // Three reposts of one post would say one thing three times.
    Set<StoryId> told = new HashSet<>();
    return mentions
        .filter(mention -> mention.mention().reach() != null)
        .sorted(MOST_REACH_FIRST)
        .filter(mention -> told.add(mention.story()))
        .limit(Findings.SHOWN)
        .toList();
  }

  /** {@return the same among the mentions that answer a query, of which few are read} */
  static List<EnrichedMention> of(MentionSearch search, MentionQuery query) {
    double least = 0;
    double most = EVERYBODY;
    // The store sorts by time alone, so the least reach that leaves one page is sought by halves.
    while (search.count(reaching(query, least)) > PAGE && most - least > 1) {
      double middle = Math.floor((least + most) / 2);
      if (search.count(reaching(query, middle)) > 0) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return of(search.search(reaching(query, least), Paging.first(PAGE)).mentions().stream());
  }

  private static MentionQuery reaching(MentionQuery query, double least) {
    return query.and(new Range(Measure.REACH, least, null));
  }
}
