package nl.buzzard.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The copy of all mentions beside an index: a file of the index that is damaged costs no mention,
 * because the index is made anew from the copy; and the copy from the index, should it be the copy
 * that is damaged.
 *
 * <p>It is an index too, of identities and dates alone, so that mentions are replaced and forgotten
 * in it the same way. Immutable.
 *
 * @param index the folder of the index
 */
record MentionCopy(Path index) {

  Path folder() {
    return index.resolveSibling(index.getFileName() + ".copy");
  }

  boolean isThere() {
    return isIndex(folder());
  }

  static boolean isIndex(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory files = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(folder + " cannot be read.", unreadable);
    }
  }

  /**
   * {@return whether the index holds mentions that are not in the copy: it is older than copies
   * are, or was last written by a Buzzard that is}
   *
   * @throws IOException if one of them does not say how much it holds
   */
  boolean isBehind() throws IOException {
    return !isThere() || held(folder()) < held(index);
  }

  private static long held(Path folder) throws IOException {
    try (Directory files = FSDirectory.open(folder)) {
      return SegmentInfos.readLatestCommit(files).asList().stream()
          .mapToLong(segment -> segment.info.maxDoc() - segment.getDelCount())
          .sum();
    }
  }

  /** {@return whether every file of it is as it was written, and it lacks nothing of the index} */
  boolean isSound() {
    try (Directory files = FSDirectory.open(folder());
        DirectoryReader reader = DirectoryReader.open(files)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return reader.numDocs() >= heldByIndex();
    } catch (IOException damaged) {
      return false;
    }
  }

  private long heldByIndex() {
    try {
      return held(index);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /**
   * Makes it anew from all that can be read of the index and of itself; being stopped on the way
   * does no harm.
   *
   * @param progress hears how many mentions are done, now and then
   * @return how many could not be read in either at most
   * @throws IndexUnusableException if neither says what it holds
   */
  long renew(LongConsumer progress) throws IOException {
    FolderSwap swap = new FolderSwap(folder());
    swap.begin();
    long lost;
    try (Damaged ofIndex = Damaged.in(index);
        Damaged ofCopy = Damaged.in(folder());
        Refill grown = new Refill(swap.grown(), IndexWriting::ofCopy, progress)) {
      if (!ofIndex.isListed() && !ofCopy.isListed()) {
        throw IndexUnusableException.beyondRepair(index);
      }
      // Where nobody can tell what was replaced, it goes first: what is known to be newest wins.
      for (boolean certain : List.of(false, true)) {
        ofIndex.forEach(certain, grown::add);
        ofCopy.forEach(certain, grown::add); // last, since it is never behind
      }
      grown.finish();
      lost = Math.min(ofIndex.lost(), ofCopy.lost());
    }
    swap.finish(lost > 0);
    return lost;
  }
}
