package nl.buzzard.core.store;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;

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

  /**
   * Changes some of the mentions that answer a query. What is stored by others meanwhile is neither
   * lost nor overwritten.
   *
   * @param query what to change; a change must make a mention answer it no more, or the next call
   *     finds the same ones
   * @param most how many at most, 1 to 1,000
   * @param change gives the mention to keep instead, of the same identity
   * @return how many were changed; fewer than {@code most} when no more answer
   */
  int change(MentionQuery query, int most, UnaryOperator<EnrichedMention> change);

  /**
   * Changes mentions by their identity. What is stored by others meanwhile is neither lost nor
   * overwritten.
   *
   * @param ids which; those that are not kept are passed over
   * @param change gives the mention to keep instead, of the same identity
   * @return which were changed
   * @throws java.io.UncheckedIOException as for {@link #store}
   */
  List<MentionId> change(List<MentionId> ids, UnaryOperator<EnrichedMention> change);

  /**
   * Takes the words of mentions away, and who wrote them, because their place did; what is counted
   * stays.
   *
   * @param ids which; those that are not kept are passed over
   * @return which were kept
   * @throws java.io.UncheckedIOException as for {@link #store}
   */
  default List<MentionId> erase(List<MentionId> ids) {
    return change(ids, EnrichedMention::erased);
  }

  /**
   * Forgets what was published before an instant: words, authors and counts alike, for good.
   *
   * @return how many mentions were forgotten
   * @throws java.io.UncheckedIOException if it could not be written; some may then be forgotten,
   *     and the next call forgets the rest
   */
  long forgetBefore(Instant instant);

  /** Releases what the store holds open; everything stored stays. */
  @Override
  void close();
}
