package nl.buzzard.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.LuceneCounts.Adding;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The mentions in a folder on disk, indexed by Lucene.
 *
 * <p>One process opens the folder to write. Others open it read-only, at any time, even before
 * anything was stored; they see every batch from the moment it was stored.
 *
 * <p>Each batch is committed to disk before {@link #store} returns. Thread-safe.
 */
public final class LuceneMentionStore implements MentionStore {

  private final Searchers searchers;
  private final @Nullable IndexWriting writing;
  private final LuceneQueries queries = new LuceneQueries();
  private final NewestFirst newestFirst = new NewestFirst();

  private LuceneMentionStore(Searchers searchers, @Nullable IndexWriting writing) {
    this.searchers = searchers;
    this.writing = writing;
  }

  /**
   * {@return the store in a folder, made if it is not there, as its only writer}
   *
   * @throws IndexUnusableException if another process writes there or the index is damaged
   */
  public static LuceneMentionStore open(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      try {
        return on(directory);
      } catch (IOException | RuntimeException unusable) {
        directory.close();
        throw unusable;
      }
    } catch (IOException unusable) {
      throw IndexUnusableException.of(folder, unusable);
    }
  }

  static LuceneMentionStore on(Directory directory) throws IOException {
    IndexWriting writing = new IndexWriting(directory);
    return new LuceneMentionStore(writing, writing);
  }

  /**
   * {@return the store in a folder another process may be writing, to search and count only; empty
   * as long as nothing was ever stored there}
   */
  public static LuceneMentionStore openReadOnly(Path folder) {
    return new LuceneMentionStore(new CommittedSearchers(folder), null);
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
  public Optional<EnrichedMention> find(MentionId id) {
    return answer(searcher -> find(searcher, id), Optional.empty());
  }

  @Override
  public Hits search(MentionQuery query, Paging paging) {
    return answer(
        searcher -> newestFirst.page(searcher, queries.translate(query), paging),
        new Hits(List.of(), 0, null));
  }

  @Override
  public long count(MentionQuery query) {
    return answer(searcher -> (long) searcher.count(queries.translate(query)), 0L);
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
    return answer(
        searcher -> searcher.search(asked(request), new LuceneCounts(request, adding)), List.of());
  }

  private Query asked(Request request) {
    Query query = queries.translate(request.query());
    return switch (request.scope().copies()) {
      case COUNTED -> query;
      case LEFT_OUT ->
          new BooleanQuery.Builder()
              .add(query, Occur.FILTER)
              .add(new TermQuery(new Term(MentionFields.FIRST_TELLING, "")), Occur.FILTER)
              .build();
    };
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
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T answer(Question<T> question, T withoutIndex) {
    try {
      SearcherManager lender = searchers.newest();
      if (lender == null) {
        return withoutIndex;
      }
      IndexSearcher searcher = lender.acquire();
      try {
        return question.ask(searcher);
      } finally {
        lender.release(searcher);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The mention index could not be read.", unreadable);
    }
  }
}
