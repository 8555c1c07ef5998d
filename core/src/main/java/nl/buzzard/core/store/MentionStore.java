package nl.buzzard.core.store;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * Keeps understood mentions, finds them and counts them.
 *
 * <p>Thread-safe. One process writes; others may read what it committed.
 */
public interface MentionStore extends MentionSearch, MentionCounts, AutoCloseable {

  /**
   * Keeps a batch; a mention already kept under the same identity is replaced.
   *
   * <p>On return the batch is durable and visible to every later search and count.
   *
   * @throws java.io.UncheckedIOException if it could not be written; nothing of the batch is then
   *     promised, and the same batch may be given again
   */
  void store(List<EnrichedMention> batch);

  /** Releases what the store holds open; everything stored stays. */
  @Override
  void close();
}
