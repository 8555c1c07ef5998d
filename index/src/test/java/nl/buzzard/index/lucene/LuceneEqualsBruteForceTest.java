package nl.buzzard.index.lucene;

import java.nio.file.Path;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.query.AnswersEqualBruteForceKit;

class LuceneEqualsBruteForceTest extends AnswersEqualBruteForceKit {

  @Override
  protected MentionStore open(Path folder) {
    return LuceneMentionStore.open(folder.resolve("index"));
  }
}
