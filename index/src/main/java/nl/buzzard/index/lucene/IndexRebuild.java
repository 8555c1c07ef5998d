package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import nl.buzzard.core.query.MentionQuery;

/**
 * Makes an index anew from the {@link MentionCopy} of its mentions: after a change of how they are
 * indexed, or because a file of it is damaged. Where the copy is damaged or lacks something, it is
 * made anew first, from all that can be read of either.
 *
 * <p>The new index grows beside the old one and takes its place when it is whole, so being stopped
 * on the way does no harm. Where something could be read nowhere the old files are kept. Immutable.
 *
 * @param folder where the index is; nobody may write there meanwhile
 */
public record IndexRebuild(Path folder) {

  /**
   * What came of it. Immutable.
   *
   * @param kept how many mentions are in the new index
   * @param lost how many could not be read anywhere at most, deleted ones among them
   * @param old where the old index is kept if some could not be read
   */
  public record Result(long kept, long lost, Path old) {}

  /**
   * Makes the index anew.
   *
   * @param progress hears how many mentions are done, now and then
   * @return what came of it
   * @throws IndexUnusableException if there is no list of what the index holds, nor of its copy
   * @throws IOException if the new index could not be written; the old one is as it was
   */
  public Result run(LongConsumer progress) throws IOException {
    FolderSwap swap = new FolderSwap(folder);
    swap.begin();
    MentionCopy copy = new MentionCopy(folder);
    long lost = copy.isSound() ? 0 : copy.renew(progress);
    lost += grow(swap.grown(), copy, progress);
    long kept = count(swap.grown());
    swap.finish(lost > 0);
    return new Result(kept, lost, swap.old());
  }

  private static long grow(Path grown, MentionCopy copy, LongConsumer progress) throws IOException {
    try (Damaged mentions = Damaged.in(copy.folder());
        Refill index = new Refill(grown, IndexWriting::ofIndex, progress)) {
      mentions.forEach(true, index::add);
      index.finish();
      return mentions.lost();
    }
  }

  private static long count(Path folder) {
    try (LuceneMentionStore store = LuceneMentionStore.openReadOnly(folder)) {
      return store.count(MentionQuery.everything());
    }
  }
}
