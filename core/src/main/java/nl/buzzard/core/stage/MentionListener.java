package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * Hears of mentions once they are stored.
 *
 * <p>The same mention may be announced twice, after a crash or when its source is read again: a
 * listener must be idempotent by {@code MentionId}.
 */
@FunctionalInterface
public interface MentionListener {

  /** Hears of a batch that is stored and committed. */
  void mentionsStored(List<EnrichedMention> batch);
}
