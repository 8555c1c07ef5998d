package nl.buzzard.index.lucene;

import java.nio.file.Path;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionStoreKit;

class LuceneMentionStoreTest extends MentionStoreKit {

  @Override
  protected MentionStore open(Path folder) {
    return LuceneMentionStore.open(folder);
  }
}
