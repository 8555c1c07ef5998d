package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Makes an index anew from the mentions stored in it: after a change of how they are indexed, or to
 * save what can be read of a damaged one.
 *
 * <p>The new index grows beside the old one and takes its place when it is whole, so being stopped
 * on the way does no harm. An old index of which something could not be read is kept beside it.
 * Immutable.
 *
 * @param folder where the index is; nobody may write there meanwhile
 */
public record IndexRebuild(Path folder) {

  private static final int BATCH = 4_000;

  /**
   * What came of it. Immutable.
   *
   * @param kept how many mentions are in the new index
   * @param lost how many could not be read, deleted ones among them
   * @param old where the old index is kept if some could not be read
   */
  public record Result(long kept, long lost, Path old) {}

  /**
   * Makes the index anew.
   *
   * @param progress hears how many mentions are done, now and then
   * @return what came of it
   * @throws IndexUnusableException if there is no list of what the index holds
   * @throws IOException if the new index could not be written; the old one is as it was
   */
  public Result run(LongConsumer progress) throws IOException {
    Path old = beside(".before-reindex");
    if (!Files.isDirectory(folder) && Files.isDirectory(old)) {
      Files.move(old, folder);
    }
    Path grown = beside(".reindexed");
    delete(grown);
    long lost = copy(grown, progress);
    long kept = count(grown);
    delete(old);
    Files.move(folder, old);
    Files.move(grown, folder);
    if (lost == 0) {
      delete(old);
    }
    return new Result(kept, lost, old);
  }

  private long copy(Path grown, LongConsumer progress) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        LuceneMentionStore store = LuceneMentionStore.open(grown)) {
      Copy copy = new Copy(store, progress);
      for (SegmentCommitInfo segment : segments(directory)) {
        copy.take(new StoredMentions(segment));
      }
      return copy.finish();
    }
  }

  private SegmentInfos segments(Directory directory) {
    try {
      return SegmentInfos.readLatestCommit(directory);
    } catch (IOException unreadable) {
      throw IndexUnusableException.beyondRepair(folder, unreadable);
    }
  }

  private static long count(Path folder) {
    try (LuceneMentionStore store = LuceneMentionStore.openReadOnly(folder)) {
      return store.count(MentionQuery.everything());
    }
  }

  /** Hands mentions on in batches and counts what could not be read. Not thread-safe. */
  private static final class Copy {

    private final LuceneMentionStore store;
    private final LongConsumer progress;
    private final List<EnrichedMention> batch = new ArrayList<>(BATCH);
    private long done;
    private long lost;

    Copy(LuceneMentionStore store, LongConsumer progress) {
      this.store = store;
      this.progress = progress;
    }

    void take(StoredMentions segment) {
      lost +=
          segment.forEach(mention -> {
            batch.add(mention);
            if (batch.size() == BATCH) {
              hand();
            }
          });
    }

    long finish() {
      hand();
      return lost;
    }

    private void hand() {
      store.store(batch);
      done += batch.size();
      batch.clear();
      progress.accept(done);
    }
  }

  private Path beside(String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
