package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every batch twice: to the copy of the mentions, and then to the index that answers.
 *
 * <p>In this order the copy is never behind, so an index made anew from it lacks nothing that was
 * accepted. Thread-safe.
 */
final class WrittenTwice implements Searchers {

  private static final Logger log = LoggerFactory.getLogger(WrittenTwice.class);
  private static final long WORTH_TELLING = 100_000;

  private final IndexWriting copy;
  private final IndexWriting index;

  /** Both are closed together with this. */
  WrittenTwice(IndexWriting copy, IndexWriting index) {
    this.copy = copy;
    this.index = index;
  }

  /**
   * {@return the writer of the index in a folder and of the copy beside it, which is made if the
   * index is older than copies are}
   *
   * @throws IndexUnusableException if another process writes there or one of them is damaged
   */
  static WrittenTwice open(Path folder) {
    MentionCopy copy = new MentionCopy(folder);
    if (copy.isThere() && !MentionCopy.isIndex(folder)) {
      throw IndexUnusableException.gone(folder);
    }
    IndexWriting index = IndexWriting.in(folder, IndexWriting::ofIndex);
    try {
      if (copy.isBehind()) {
        copy.renew(WrittenTwice::tell);
      }
      return new WrittenTwice(IndexWriting.in(copy.folder(), IndexWriting::ofCopy), index);
    } catch (IOException | RuntimeException unusable) {
      index.closeAfter(unusable);
      throw unusable instanceof IOException disk
          ? IndexUnusableException.of(copy.folder(), disk)
          : (RuntimeException) unusable;
    }
  }

  private static void tell(long done) {
    if (done > 0 && done % WORTH_TELLING == 0) {
      log.info("Copying the mentions of an index without a copy: {} so far", done);
    }
  }

  /** As {@link IndexWriting#write}, both times. */
  synchronized void write(List<EnrichedMention> batch) throws IOException {
    copy.write(batch);
    index.write(batch);
  }

  /** As {@link IndexWriting#forget}, both times. */
  void forget(Query query) throws IOException {
    copy.forget(query);
    index.forget(query);
  }

  @Override
  public SearcherManager newest() {
    return index.newest();
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      copy.close();
    } finally {
      index.close();
    }
  }
}
