package nl.buzzard.index.lucene;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.buzzard.core.store.MentionCounts.Reach;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.index.lucene.CountCollector.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one request of what was counted. Immutable.
 *
 * @param request what to count
 * @param adding what to add up
 */
record LuceneCounts(Request request, Adding adding) {

  private static final Comparator<Cell> BY_START_AND_KEYS =
      Comparator.comparingLong(Cell::start).thenComparing(Cell::keys, LuceneCounts::compareKeys);

  /** What makes a value large. */
  enum Adding {
    MENTIONS(Sums::mentions),
    REACH(Sums::people);

    private final ToLongFunction<Sums> size;

    Adding(ToLongFunction<Sums> size) {
      this.size = size;
    }

    long size(Sums sums) {
      return size.applyAsLong(sums);
    }
  }

  /** {@return the rows of what all segments counted together} */
  List<Reach> rows(Map<Cell, Sums> counted) {
    Set<String> kept = largest(counted);
    return counted.entrySet().stream()
        .filter(entry -> kept.contains(firstKey(entry.getKey())))
        .sorted(Map.Entry.comparingByKey(BY_START_AND_KEYS))
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Set<String> largest(Map<Cell, Sums> counted) {
    Map<String, Sums> byFirstKey = new HashMap<>();
    counted.forEach((cell, sums) -> byFirstKey.merge(firstKey(cell), sums, Sums::plus));
    if (byFirstKey.size() <= request.most()) {
      return byFirstKey.keySet();
    }
    Comparator<Map.Entry<String, Sums>> smallestFirst =
        Comparator.comparingLong(entry -> adding.size(entry.getValue()));
    return byFirstKey.entrySet().stream()
        .sorted(smallestFirst.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(request.most())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String firstKey(Cell cell) {
    return cell.keys().isEmpty() ? "" : cell.keys().getFirst();
  }

  private Reach row(Cell cell, Sums sums) {
    @Nullable Instant start = request.steps() == null ? null : Instant.ofEpochMilli(cell.start());
    return new Reach(start, cell.keys(), sums.mentions(), sums.known(), sums.people());
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
