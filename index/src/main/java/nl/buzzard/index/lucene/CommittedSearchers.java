package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Searchers of the last commit in a folder another process may be writing; every question looks for
 * a newer commit first. Until the first commit there is no index. Thread-safe.
 */
final class CommittedSearchers implements Searchers {

  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable SearcherManager searchers;

  CommittedSearchers(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized @Nullable SearcherManager newest() throws IOException {
    SearcherManager opened = searchers;
    if (opened == null) {
      searchers = openSoundly();
      return searchers;
    }
    opened.maybeRefreshBlocking();
    return opened;
  }

  private @Nullable SearcherManager openSoundly() {
    try {
      return openIfThere();
    } catch (IOException unusable) {
      throw IndexUnusableException.of(folder, unusable);
    }
  }

  private @Nullable SearcherManager openIfThere() throws IOException {
    if (!MentionCopy.isIndex(folder)) {
      if (new MentionCopy(folder).isThere()) {
        throw IndexUnusableException.gone(folder);
      }
      return null;
    }
    Directory opened = directory == null ? FSDirectory.open(folder) : directory;
    directory = opened;
    return new SearcherManager(DirectoryReader.open(opened, IndexWriting.NEWEST_FIRST), null);
  }

  @Override
  public synchronized void close() throws IOException {
    if (searchers != null) {
      searchers.close();
    }
    if (directory != null) {
      directory.close();
    }
  }
}
