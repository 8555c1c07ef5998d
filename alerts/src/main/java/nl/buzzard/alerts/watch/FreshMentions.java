package nl.buzzard.alerts.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Widest;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Mentions nobody filed before. Immutable.
 *
 * @param ids all of them, newest first; at least one, at most {@value #MOST}
 * @param findings what is told of them
 */
record FreshMentions(List<MentionId> ids, Findings findings) {

  /** What is beyond this is found by the next look. */
  private static final int MOST = 5_000;

  private static final int PAGE = 500;

  FreshMentions {
    ids = List.copyOf(ids);
  }

  /** {@return those that answer a query and are wanted; empty when there are none} */
  static Optional<FreshMentions> read(
      MentionSearch search, MentionQuery query, Predicate<MentionId> wanted) {
    List<MentionId> ids = new ArrayList<>();
    List<EnrichedMention> latest = new ArrayList<>();
    List<EnrichedMention> widest = new ArrayList<>();
    @Nullable EnrichedMention first = null;
    long originals = 0;
    @Nullable Paging paging = Paging.first(PAGE);
    while (paging != null && ids.size() < MOST) {
      Hits hits = search.search(query, paging);
      List<EnrichedMention> fresh =
          hits.mentions().stream()
              .filter(mention -> wanted.test(mention.id()))
              .limit(MOST - ids.size())
              .toList();
      for (EnrichedMention mention : fresh) {
        ids.add(mention.id());
        first = mention;
        originals += mention.startsStory() ? 1 : 0;
      }
      fresh.stream().limit(Findings.SHOWN - latest.size()).forEach(latest::add);
      widest = Widest.of(Stream.concat(widest.stream(), fresh.stream()));
      paging = hits.next() == null ? null : new Paging(PAGE, hits.next());
    }
    return first == null
        ? Optional.empty()
        : Optional.of(
            new FreshMentions(ids, new Findings(ids.size(), originals, first, latest, widest)));
  }
}
