package nl.buzzard.index.lucene;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.Directory;

/** Opens a store in directories of the test's own. */
final class StoreOn {

  private StoreOn() {}

  static LuceneMentionStore directories(Directory copy, Directory index, Duration limit)
      throws IOException {
    return LuceneMentionStore.over(
        new WrittenTwice(IndexWriting.ofCopy(copy), IndexWriting.ofIndex(index)), limit);
  }
}
