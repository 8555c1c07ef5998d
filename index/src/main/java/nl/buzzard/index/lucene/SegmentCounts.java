package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionCounts.Reach;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.index.lucene.CountCollector.Cell;
import nl.buzzard.index.lucene.LuceneCounts.Adding;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Counts segment by segment, and remembers what it counted in those that lie in the asked time as a
 * whole: a segment never changes, so a dashboard asked for again counts only what came in since.
 *
 * <p>What is remembered is bounded; what was not asked for longest goes first. Thread-safe.
 */
final class SegmentCounts {

  /** Some 30 MB. */
  private static final int MOST_CELLS = 200_000;

  private static final int MOST_CELLS_OF_ONE = 20_000;

  private final LuceneQueries queries = new LuceneQueries();
  private final Map<Asked, Map<Cell, Sums>> remembered = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<CacheKey> segments = new HashSet<>();
  private int cells;

  private record Asked(CacheKey segment, Request request, Adding adding) {}

  /** {@return the rows of a request} */
  List<Reach> count(Asking asking, Request request, Adding adding) throws IOException {
    return new LuceneCounts(request, adding).rows(cells(asking, request, adding));
  }

  /** {@return how many mentions answer} */
  long total(Asking asking, MentionQuery query) throws IOException {
    Request request = new Request(query, null, List.of());
    return cells(asking, request, Adding.MENTIONS).values().stream()
        .mapToLong(Sums::mentions)
        .sum();
  }

  private Map<Cell, Sums> cells(Asking asking, Request request, Adding adding) throws IOException {
    IndexSearcher searcher = asking.sideBySide();
    Window window = Window.of(request.query());
    Request timeless = new Request(window.rest(), request.steps(), request.by());
    Query asked = queries.translate(timeless.query());
    Weight inside = weight(searcher, asked);
    Weight across = weight(searcher, both(asked, window.query()));
    List<Callable<Map<Cell, Sums>>> tasks = new ArrayList<>();
    for (LeafReaderContext segment : asking.reader().leaves()) {
      switch (window.place(segment.reader())) {
        case INSIDE -> tasks.add(() -> remembered(asking, segment, inside, timeless, adding));
        case ACROSS -> tasks.add(() -> inTime(asking, segment, across, timeless, adding));
        case OUTSIDE -> {}
      }
    }
    Map<Cell, Sums> all = new HashMap<>();
    for (Map<Cell, Sums> part : searcher.getTaskExecutor().invokeAll(tasks)) {
      part.forEach((cell, sums) -> all.merge(cell, sums, Sums::plus));
      CountCollector.keepLargest(all, adding);
    }
    return all;
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private Map<Cell, Sums> remembered(
      Asking asking, LeafReaderContext segment, Weight weight, Request request, Adding adding)
      throws IOException {
    CacheHelper helper = segment.reader().getReaderCacheHelper();
    if (helper == null) {
      return inTime(asking, segment, weight, request, adding);
    }
    Asked asked = new Asked(helper.getKey(), request, adding);
    Map<Cell, Sums> known = recall(asked);
    if (known != null) {
      return known;
    }
    Map<Cell, Sums> counted = inTime(asking, segment, weight, request, adding);
    if (counted.size() <= MOST_CELLS_OF_ONE) {
      remember(asked, counted, helper);
    }
    return counted;
  }

  private static Map<Cell, Sums> inTime(
      Asking asking, LeafReaderContext segment, Weight weight, Request request, Adding adding)
      throws IOException {
    asking.check();
    return counted(segment, weight, request, adding);
  }

  private static Map<Cell, Sums> counted(
      LeafReaderContext segment, Weight weight, Request request, Adding adding) throws IOException {
    if (request.steps() == null && request.by().isEmpty() && adding == Adding.MENTIONS) {
      int known = weight.count(segment);
      if (known >= 0) {
        return known == 0 ? Map.of() : Map.of(new Cell(0, List.of()), new Sums(known, 0, 0));
      }
    }
    CountCollector collector = new CountCollector(request, adding);
    BulkScorer scorer = weight.bulkScorer(segment);
    if (scorer != null) {
      LeafCollector leaf = collector.getLeafCollector(segment);
      scorer.score(leaf, segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    }
    return collector.counted();
  }

  private synchronized @Nullable Map<Cell, Sums> recall(Asked asked) {
    return remembered.get(asked);
  }

  private synchronized void remember(Asked asked, Map<Cell, Sums> counted, CacheHelper segment) {
    if (segments.add(segment.getKey())) {
      segment.addClosedListener(this::forget);
    }
    Map<Cell, Sums> before = remembered.put(asked, counted);
    cells += cost(counted) - (before == null ? 0 : cost(before));
    var eldest = remembered.entrySet().iterator();
    while (cells > MOST_CELLS && eldest.hasNext()) {
      cells -= cost(eldest.next().getValue());
      eldest.remove();
    }
  }

  private synchronized void forget(CacheKey segment) {
    segments.remove(segment);
    remembered
        .entrySet()
        .removeIf(entry -> {
          boolean gone = entry.getKey().segment().equals(segment);
          cells -= gone ? cost(entry.getValue()) : 0;
          return gone;
        });
  }

  /** An empty answer takes room too. */
  private static int cost(Map<Cell, Sums> counted) {
    return counted.size() + 1;
  }
}
