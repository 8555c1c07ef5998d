package nl.buzzard.core.store;

import java.nio.file.Path;

class InMemoryMentionStoreTest extends MentionStoreKit {

  @Override
  protected MentionStore open(Path folder) {
    return new InMemoryMentionStore();
  }

  @Override
  protected boolean durable() {
    return false;
  }
}
