package nl.buzzard.index.lucene;

import java.io.IOException;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/** Lends searchers of the newest state of an index. Thread-safe. */
interface Searchers {

  /** {@return who lends searchers of the newest state; null while there is no index} */
  @Nullable SearcherManager newest() throws IOException;

  /** Closes the index; what is in it stays. */
  void close() throws IOException;
}
