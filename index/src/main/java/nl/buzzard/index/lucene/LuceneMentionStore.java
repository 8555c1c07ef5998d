package nl.buzzard.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.lucene.LuceneCounts.Adding;
import nl.buzzard.index.lucene.NewestFirst.Page;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/**
 * The mentions in a folder on disk, indexed by Lucene.
 *
 * <p>One process opens the folder to write. Others open it read-only, at any time, even before
 * anything was stored; they see every batch from the moment it was stored.
 *
 * <p>Each batch is committed to disk, in a {@link MentionCopy copy} too, before {@link #store}
 * returns. A question that takes too long is stopped with a {@link
 * nl.buzzard.core.store.SearchTooLongException}. Thread-safe.
 */
public final class LuceneMentionStore implements MentionStore {

  /** A question that takes longer is stopped, so that no one search keeps everybody waiting. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Searchers searchers;
  private final @Nullable WrittenTwice writing;
  private final Duration limit;
  private final LuceneQueries queries = new LuceneQueries();
  private final SegmentCounts counts = new SegmentCounts();
  private final NewestFirst newestFirst = new NewestFirst();

  private LuceneMentionStore(Searchers searchers, @Nullable WrittenTwice writing, Duration limit) {
    this.searchers = searchers;
    this.writing = writing;
    this.limit = limit;
  }

  /**
   * {@return the store in a folder, made if it is not there, as its only writer}
   *
   * @throws IndexUnusableException if another process writes there or the index is damaged
   */
  public static LuceneMentionStore open(Path folder) {
    return over(WrittenTwice.open(folder), LONGEST);
  }

  static LuceneMentionStore over(WrittenTwice writing, Duration limit) {
    return new LuceneMentionStore(writing, writing, limit);
  }

  /**
   * {@return the store in a folder another process may be writing, to search and count only; empty
   * as long as nothing was ever stored there}
   */
  public static LuceneMentionStore openReadOnly(Path folder) {
    return new LuceneMentionStore(new CommittedSearchers(folder), null, LONGEST);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the store was opened read-only
   */
  @Override
  public void store(List<EnrichedMention> batch) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    if (batch.isEmpty()) {
      return;
    }
    try {
      writing.write(batch);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The mention index could not be written.", unwritable);
    }
  }

  @Override
  public int change(MentionQuery query, int most, UnaryOperator<EnrichedMention> change) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    synchronized (writing) { // nobody else writes between reading and writing back
      List<EnrichedMention> found = search(query, Paging.first(most)).mentions();
      store(found.stream().map(change).toList());
      return found.size();
    }
  }

  @Override
  public List<MentionId> change(List<MentionId> ids, UnaryOperator<EnrichedMention> change) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    synchronized (writing) { // nobody else writes between reading and writing back
      List<EnrichedMention> found =
          ids.stream().distinct().map(this::find).flatMap(Optional::stream).toList();
      store(found.stream().map(change).toList());
      return found.stream().map(EnrichedMention::id).toList();
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>The files that held them are written anew, so this may take minutes; meanwhile the store
   * answers and takes batches.
   */
  @Override
  public long forgetBefore(Instant instant) {
    if (writing == null) {
      throw new UnsupportedOperationException("this mention store was opened for reading only");
    }
    MentionQuery tooOld = new MentionQuery.Published(null, instant);
    long mentions = count(tooOld);
    try {
      writing.forget(queries.translate(tooOld));
      return mentions;
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The mention index could not be written.", unwritable);
    }
  }

  @Override
  public Optional<EnrichedMention> find(MentionId id) {
    return answer(asking -> find(asking.inOrder(), id), Optional.empty());
  }

  @Override
  public Hits search(MentionQuery query, Paging paging) {
    return answer(
        asking -> {
          Page page = newestFirst.page(asking.inOrder(), queries.translate(query), paging);
          return new Hits(page.mentions(), counts.total(asking, query), page.next());
        },
        new Hits(List.of(), 0, null));
  }

  @Override
  public long count(MentionQuery query) {
    return answer(asking -> counts.total(asking, query), 0L);
  }

  @Override
  public List<Row> count(Request request) {
    return counted(request, Adding.MENTIONS).stream()
        .map(reach -> new Row(reach.start(), reach.keys(), reach.mentions()))
        .toList();
  }

  @Override
  public List<Reach> reach(Request request) {
    return counted(request, Adding.REACH);
  }

  private List<Reach> counted(Request request, Adding adding) {
    return answer(asking -> counts.count(asking, request, adding), List.of());
  }

  @Override
  public void close() {
    try {
      searchers.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The mention index could not be closed.", unwritable);
    }
  }

  private Optional<EnrichedMention> find(IndexSearcher searcher, MentionId id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(MentionFields.ID, id.value())), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(newestFirst.read(searcher, found.scoreDocs[0].doc));
  }

  private interface Question<T> {
    T ask(Asking asking) throws IOException;
  }

  private <T> T answer(Question<T> question, T withoutIndex) {
    try {
      SearcherManager lender = searchers.newest();
      if (lender == null) {
        return withoutIndex;
      }
      IndexSearcher searcher = lender.acquire();
      try {
        Asking asking = new Asking(searcher.getIndexReader(), limit);
        T answer = question.ask(asking);
        asking.check();
        return answer;
      } finally {
        lender.release(searcher);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The mention index could not be read.", unreadable);
    }
  }
}
