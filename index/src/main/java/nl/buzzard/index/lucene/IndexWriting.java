package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The one writer of an index, and searchers that see all it wrote.
 *
 * <p>Every batch is committed by itself: a batch that was accepted survives a power cut, at the
 * cost of a few synchronous writes to disk. So hand over hundreds of mentions at a time where you
 * can. Thread-safe.
 */
final class IndexWriting implements Searchers {

  private static final double BUFFER_MEGABYTES = 32;
  private static final int MOST_WAITING_MERGES = 6;

  private final MentionDocuments documents = new MentionDocuments();
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  IndexWriting(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    try {
      writer = new IndexWriter(directory, settings());
    } catch (IOException | RuntimeException unusable) {
      directory.close();
      throw unusable;
    }
    searchers = new SearcherManager(writer, null);
  }

  /** Replaces mentions by identity, makes them durable and lets every later question see them. */
  void write(List<EnrichedMention> batch) throws IOException {
    for (EnrichedMention mention : batch) {
      Term identity = new Term(MentionFields.ID, mention.id().value());
      writer.updateDocument(identity, documents.toKeep(mention));
    }
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  @Override
  public SearcherManager newest() {
    return searchers;
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
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
