package nl.buzzard.index.lucene;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import nl.buzzard.core.store.SearchTooLongException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * One question to one state of the index, with the time it may take: two searchers that stop when
 * that is over. Not thread-safe, but what it searches with is.
 */
final class Asking {

  private final IndexReader reader;
  private final Duration limit;
  private final QueryTimeout timeout;
  private final IndexSearcher sideBySide;
  private final IndexSearcher inOrder;

  Asking(IndexReader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
    long begin = System.nanoTime();
    timeout = () -> System.nanoTime() - begin >= limit.toNanos();
    sideBySide = new IndexSearcher(reader, ForkJoinPool.commonPool());
    sideBySide.setTimeout(timeout);
    inOrder = new IndexSearcher(reader);
    inOrder.setTimeout(timeout);
  }

  IndexReader reader() {
    return reader;
  }

  /** {@return a searcher that looks at parts of a large index on as many cores as there are} */
  IndexSearcher sideBySide() {
    return sideBySide;
  }

  /** {@return a searcher that looks at one segment after the other, the newest first} */
  IndexSearcher inOrder() {
    return inOrder;
  }

  /**
   * Says whether all that was asked until now was looked at.
   *
   * @throws SearchTooLongException if the time is over
   */
  void check() {
    if (timeout.shouldExit() || sideBySide.timedOut() || inOrder.timedOut()) {
      throw new SearchTooLongException(limit);
    }
  }
}
