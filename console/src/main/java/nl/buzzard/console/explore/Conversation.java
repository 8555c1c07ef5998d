package nl.buzzard.console.explore;

import java.util.Comparator;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * What was said in one thread before and after a mention. Immutable.
 *
 * @param before oldest first
 * @param after oldest first
 */
public record Conversation(List<EnrichedMention> before, List<EnrichedMention> after) {

  /** A mention that stands alone. */
  public static final Conversation NONE = new Conversation(List.of(), List.of());

  /** The most of a thread that is shown, the newest. */
  private static final int MOST = 100;

  private static final Comparator<EnrichedMention> OLDEST_FIRST =
      Comparator.comparing((EnrichedMention said) -> said.mention().published())
          .thenComparing(said -> said.id().value());

  public Conversation {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** {@return the thread around a mention, as far as it is kept} */
  public static Conversation around(EnrichedMention mention, MentionSearch search) {
    String thread = mention.mention().origin().conversation();
    if (thread == null || thread.isBlank()) {
      return NONE;
    }
    // Two places may give two threads the same id.
    MentionQuery samePlace =
        new Is(Field.CONVERSATION, thread)
            .and(new Is(Field.PLATFORM, mention.mention().origin().platform().name()));
    List<EnrichedMention> others =
        search.search(samePlace, Paging.first(MOST)).mentions().stream()
            .filter(said -> !said.id().equals(mention.id()))
            .sorted(OLDEST_FIRST)
            .toList();
    return new Conversation(
        others.stream().filter(said -> OLDEST_FIRST.compare(said, mention) < 0).toList(),
        others.stream().filter(said -> OLDEST_FIRST.compare(said, mention) > 0).toList());
  }

  /** {@return how many posts there are beside the mention itself} */
  public int others() {
    return before.size() + after.size();
  }
}
