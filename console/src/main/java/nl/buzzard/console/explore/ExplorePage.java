package nl.buzzard.console.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.console.explore.EarlierMentions.Found;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.store.MentionSearch.Hits;
import org.jspecify.annotations.Nullable;

/**
 * What the explore screen shows. Immutable.
 *
 * @param frame what is around it
 * @param hits one page of mentions
 * @param originals how many of all that answer are the first telling of their story
 * @param after where this page started; null for the newest
 * @param earlier when there was something, while this shows nothing; null when nothing ever was
 * @param hidden how many mentions that answer are not shown, by the label that hides them
 * @param fault what is wrong with the question; null when it is fine
 */
public record ExplorePage(
    Frame frame,
    Hits hits,
    long originals,
    @Nullable String after,
    @Nullable Found earlier,
    Map<String, Long> hidden,
    @Nullable QueryFault fault) {

  public ExplorePage {
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /** {@return whether some that answer only say again what another said before} */
  public boolean hasCopies() {
    return originals < hits.total() && frame.view().ofAllStories();
  }

  /** {@return the address of the mentions a label hides} */
  public String hiddenHref(String label) {
    return frame.view().with(Field.TAG, label).href("/explore");
  }

  /** {@return the mentions in the order shown} */
  public List<EnrichedMention> mentions() {
    return hits.mentions();
  }

  /** {@return the address of the next page; null on the last} */
  public @Nullable String olderHref() {
    String next = hits.next();
    if (next == null) {
      return null;
    }
    String address = frame.view().href("/explore");
    String after = URLEncoder.encode(next, StandardCharsets.UTF_8);
    return address + (address.contains("?") ? "&" : "?") + "after=" + after;
  }
}
