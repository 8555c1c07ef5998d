package nl.buzzard.index.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * The mentions published last, from which the window of stories is filled again after a restart.
 * Thread-safe.
 *
 * @param search where they are kept
 */
public record LatestMentions(MentionSearch search) {

  private static final int PAGE = 1_000;
  private static final int PAGES = 20;

  /** {@return the 20,000 mentions published last, or all where there are fewer, oldest first} */
  public Stream<EnrichedMention> oldestFirst() {
    List<EnrichedMention> latest = new ArrayList<>();
    Paging paging = Paging.first(PAGE);
    for (int page = 0; page < PAGES; page++) {
      Hits hits = search.search(MentionQuery.everything(), paging);
      latest.addAll(hits.mentions());
      if (hits.next() == null) {
        break;
      }
      paging = new Paging(PAGE, hits.next());
    }
    return latest.reversed().stream();
  }
}
