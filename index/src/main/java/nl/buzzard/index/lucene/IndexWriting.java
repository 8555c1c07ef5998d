package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * The one writer of an index, and searchers that see all it wrote.
 *
 * <p>Every batch is committed by itself: a batch that was accepted survives a power cut, at the
 * cost of a few synchronous writes to disk. So hand over hundreds of mentions at a time where you
 * can. After a failure of the disk the next batch finds a new writer at the last commit.
 * Thread-safe.
 */
final class IndexWriting implements Searchers {

  private static final double BUFFER_MEGABYTES = 32;
  private static final int MOST_WAITING_MERGES = 6;

  private final MentionDocuments documents = new MentionDocuments();
  private final Directory directory;
  private IndexWriter writer;
  private volatile SearcherManager searchers;

  /**
   * @param directory where the index is; closed together with this
   */
  IndexWriting(Directory directory) throws IOException {
    this.directory = directory;
    writer = new IndexWriter(directory, settings());
    searchers = new SearcherManager(writer, null);
  }

  /** Replaces mentions by identity, makes them durable and lets every later question see them. */
  synchronized void write(List<EnrichedMention> batch) throws IOException {
    try {
      reopenAfterFailure();
      for (EnrichedMention mention : batch) {
        Term identity = new Term(MentionFields.ID, mention.id().value());
        writer.updateDocument(identity, documents.toKeep(mention));
      }
      writer.commit();
      searchers.maybeRefreshBlocking();
    } catch (AlreadyClosedException brokenMeanwhile) {
      throw new IOException("the index writer gave up", brokenMeanwhile);
    }
  }

  @Override
  public SearcherManager newest() {
    return searchers;
  }

  @Override
  public synchronized void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  /** A full disk makes Lucene close its writer for good. */
  private void reopenAfterFailure() throws IOException {
    if (writer.isOpen()) {
      return;
    }
    writer = new IndexWriter(directory, settings());
    SearcherManager former = searchers;
    searchers = new SearcherManager(writer, null);
    former.close();
  }

  /** One thread merges in the background, so that a machine of two cores goes on answering. */
  private static IndexWriterConfig settings() {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(MOST_WAITING_MERGES, 1);
    return new IndexWriterConfig(new PostAnalyzer())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(merges);
  }
}
