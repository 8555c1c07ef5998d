package nl.buzzard.app;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * Tells which posts of a platform are kept with their words, wherever they were collected.
 * Thread-safe.
 *
 * @param search the mentions that are kept
 */
public record KeptPosts(MentionSearch search) {

  private static final int PAGE = 1_000;

  /** {@return the ids the platform gave them, newest first} */
  public List<String> of(Platform platform) {
    List<String> ids = new ArrayList<>();
    MentionQuery query = new MentionQuery.Is(MentionQuery.Field.PLATFORM, platform.name());
    Paging paging = Paging.first(PAGE);
    for (boolean more = true; more; ) {
      Hits page = search.search(query, paging);
      for (EnrichedMention kept : page.mentions()) {
        Mention mention = kept.mention();
        String id = mention.origin().nativeId();
        if (id != null && hasWords(mention)) {
          ids.add(id);
        }
      }
      more = page.next() != null;
      paging = new Paging(PAGE, page.next());
    }
    return ids;
  }

  private static boolean hasWords(Mention mention) {
    return mention.title() != null || !mention.body().isEmpty();
  }
}
