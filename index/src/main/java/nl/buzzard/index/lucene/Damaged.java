package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.buzzard.core.mention.EnrichedMention;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** What can be read of an index of which anything may be damaged. Not thread-safe. */
final class Damaged implements AutoCloseable {

  private final Directory files;
  private final @Nullable List<StoredMentions> segments;
  private long lost;

  private Damaged(Directory files) {
    this.files = files;
    this.segments = segments(files);
  }

  static Damaged in(Path folder) throws IOException {
    return new Damaged(FSDirectory.open(folder));
  }

  private static @Nullable List<StoredMentions> segments(Directory files) {
    try {
      return SegmentInfos.readLatestCommit(files).asList().stream()
          .map(StoredMentions::new)
          .toList();
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** {@return whether it says what it holds} */
  boolean isListed() {
    return segments != null;
  }

  /** Shows the mentions of the segments that can, or cannot, tell what was replaced in them. */
  void forEach(boolean certain, Consumer<EnrichedMention> taker) {
    if (segments == null) {
      return;
    }
    for (StoredMentions segment : segments) {
      if (segment.knowsWhatIsReplaced() == certain) {
        lost += segment.forEach(taker);
      }
    }
  }

  /** {@return how many mentions could not be read so far} */
  long lost() {
    return segments == null ? Long.MAX_VALUE : lost;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
