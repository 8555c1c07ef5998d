package nl.buzzard.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.index.lucene.CountCollector.Cell;
import org.apache.lucene.search.CollectorManager;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one request of what collectors counted. Immutable. */
record LuceneCounts(Request request) implements CollectorManager<CountCollector, List<Row>> {

  private static final Comparator<Cell> BY_START_AND_KEYS =
      Comparator.comparingLong(Cell::start).thenComparing(Cell::keys, LuceneCounts::compareKeys);

  @Override
  public CountCollector newCollector() {
    return new CountCollector(request);
  }

  @Override
  public List<Row> reduce(Collection<CountCollector> collectors) throws IOException {
    Map<Cell, Long> counted = new HashMap<>();
    for (CountCollector collector : collectors) {
      collector.counted().forEach((cell, count) -> counted.merge(cell, count, Long::sum));
    }
    return counted.keySet().stream()
        .sorted(BY_START_AND_KEYS)
        .map(cell -> new Row(start(cell), cell.keys(), counted.getOrDefault(cell, 0L)))
        .toList();
  }

  private @Nullable Instant start(Cell cell) {
    return request.steps() == null ? null : Instant.ofEpochMilli(cell.start());
  }

  private static int compareKeys(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
