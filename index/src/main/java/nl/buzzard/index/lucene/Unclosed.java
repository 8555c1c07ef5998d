package nl.buzzard.index.lucene;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** A directory that stays open when this is closed, because others read on. */
final class Unclosed extends FilterDirectory {

  Unclosed(Directory directory) {
    super(directory);
  }

  @Override
  public void close() {
    // Whoever opened the directory closes it.
  }
}
