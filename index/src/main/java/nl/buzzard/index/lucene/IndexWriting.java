package nl.buzzard.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The one writer of an index, and searchers that see all it wrote.
 *
 * <p>Every batch is committed by itself: a batch that was accepted survives a power cut, at the
 * cost of a few synchronous writes to disk. So hand over hundreds of mentions at a time where you
 * can; an index works on them on as many cores as there are. After a failure of the disk the next
 * batch finds a new writer at the last commit. Thread-safe.
 */
final class IndexWriting implements Searchers {

  private static final double BUFFER_MEGABYTES = 32;
  private static final int MOST_WAITING_MERGES = 6;

  /** Whoever wants the newest mentions need not look at the segments of long ago. */
  static final Comparator<LeafReader> NEWEST_FIRST =
      Comparator.comparingLong(Window::latest).reversed();

  private final Directory directory;
  private final Function<EnrichedMention, Document> documents;
  private final boolean sideBySide;
  private IndexWriter writer;
  private volatile SearcherManager searchers;

  /**
   * @param directory where the index is, made if it is not there; closed together with this
   * @param documents makes of a mention what is kept of it
   * @param sideBySide whether to work on as many cores as there are, which each leave a segment: a
   *     gain where texts are analysed, a loss where finding what is replaced is most of the work
   */
  private IndexWriting(
      Directory directory, Function<EnrichedMention, Document> documents, boolean sideBySide)
      throws IOException {
    this.directory = directory;
    this.documents = documents;
    this.sideBySide = sideBySide;
    writer = new IndexWriter(directory, settings());
    try {
      writer.commit(); // from now on an index that is not there is one that was lost
      searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException unusable) {
      writer.rollback();
      throw unusable;
    }
  }

  /** {@return the writer of an index that answers} */
  static IndexWriting ofIndex(Directory directory) throws IOException {
    return new IndexWriting(directory, new MentionDocuments()::toKeep, true);
  }

  /** {@return the writer of a copy of mentions} */
  static IndexWriting ofCopy(Directory directory) throws IOException {
    return new IndexWriting(directory, new MentionDocuments()::toCopy, false);
  }

  /** One of the two above. */
  @FunctionalInterface
  interface Kind {
    IndexWriting on(Directory directory) throws IOException;
  }

  /**
   * {@return the writer in a folder}
   *
   * @throws IndexUnusableException if another process writes there or the index is damaged
   */
  static IndexWriting in(Path folder, Kind kind) {
    try {
      Directory directory = FSDirectory.open(folder);
      try {
        return kind.on(directory);
      } catch (IOException | RuntimeException unusable) {
        directory.close();
        throw unusable;
      }
    } catch (IOException unusable) {
      throw IndexUnusableException.of(folder, unusable);
    }
  }

  /** Replaces mentions by identity, makes them durable and lets every later question see them. */
  synchronized void write(List<EnrichedMention> batch) throws IOException {
    Map<MentionId, EnrichedMention> lastOfEach = new LinkedHashMap<>();
    batch.forEach(mention -> lastOfEach.put(mention.id(), mention));
    try {
      reopenAfterFailure();
      if (sideBySide) {
        lastOfEach.values().parallelStream().forEach(this::replace);
        flushSideBySide();
      } else {
        lastOfEach.values().forEach(this::replace);
      }
      commit();
    } catch (AlreadyClosedException brokenMeanwhile) {
      throw new IOException("the index writer gave up", brokenMeanwhile);
    } catch (UncheckedIOException unwritable) {
      throw unwritable.getCause();
    }
  }

  /**
   * Forgets what a query finds, and writes anew the files that held it; others may write meanwhile.
   */
  void forget(Query query) throws IOException {
    if (count(query) == 0) {
      return;
    }
    try {
      IndexWriter rewriting = takeOut(query);
      rewriting.forceMergeDeletes();
      commit();
    } catch (AlreadyClosedException brokenMeanwhile) {
      throw new IOException("the index writer gave up", brokenMeanwhile);
    }
  }

  private int count(Query query) throws IOException {
    SearcherManager lender = searchers;
    IndexSearcher searcher = lender.acquire();
    try {
      return searcher.count(query);
    } finally {
      lender.release(searcher);
    }
  }

  private synchronized IndexWriter takeOut(Query query) throws IOException {
    reopenAfterFailure();
    writer.deleteDocuments(query);
    commit();
    return writer;
  }

  private synchronized void commit() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  private void replace(EnrichedMention mention) {
    Term identity = new Term(MentionFields.ID, mention.id().value());
    try {
      writer.updateDocument(identity, documents.apply(mention));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Each thread that indexed left a buffer; a commit alone would write them one by one. */
  private void flushSideBySide() {
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(buffer -> {
          try {
            writer.flushNextBuffer();
          } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
          }
        });
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

  /** Closes it because of a failure, which stays the one that is told. */
  void closeAfter(Exception failure) {
    try {
      close();
    } catch (IOException | RuntimeException another) {
      failure.addSuppressed(another);
    }
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
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setForceMergeDeletesPctAllowed(0); // what is forgotten leaves the disk
    return new IndexWriterConfig(new PostAnalyzer())
        .setMergePolicy(policy)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(merges)
        .setLeafSorter(NEWEST_FIRST);
  }
}
