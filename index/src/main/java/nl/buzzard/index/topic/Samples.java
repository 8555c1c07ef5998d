package nl.buzzard.index.topic;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * Takes a bounded sample of mentions, the same number from each part of a period. Thread-safe.
 *
 * @param search where the mentions are
 */
record Samples(MentionSearch search) {

  private static final int PARTS = 8;
  private static final int MENTIONS_A_PART = 250;

  SaidWords take(MentionQuery query, Instant from, Instant until) {
    SaidWords words = new SaidWords();
    Duration length = Duration.between(from, until);
    for (int part = 0; part < PARTS; part++) {
      Instant begin = from.plus(length.multipliedBy(part).dividedBy(PARTS));
      Instant end = from.plus(length.multipliedBy(part + 1L).dividedBy(PARTS));
      MentionQuery during = query.and(new Published(begin, end));
      search.search(during, Paging.first(MENTIONS_A_PART)).mentions().stream()
          .filter(EnrichedMention::startsStory)
          .forEach(mention -> words.add(mention.mention().text()));
    }
    return words;
  }
}
