package nl.buzzard.index.lucene;

import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes searchers that look at the parts of a large index side by side, on as many cores as there
 * are. Thread-safe.
 */
final class SideBySide extends SearcherFactory {

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    return new IndexSearcher(reader, ForkJoinPool.commonPool());
  }
}
