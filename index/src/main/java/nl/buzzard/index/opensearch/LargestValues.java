package nl.buzzard.index.opensearch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import nl.buzzard.core.store.MentionCounts.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows of the largest first values of rows that come ordered by these. No more than the
 * rows asked for are held. Not thread-safe.
 */
final class LargestValues {

  private static final Comparator<Reach> BY_START_AND_KEYS =
      Comparator.comparing(LargestValues::startOf)
          .thenComparing(reach -> key(reach, 0))
          .thenComparing(reach -> key(reach, 1));

  /** What makes a value large. */
  enum Adding {
    MENTIONS(Reach::mentions),
    REACH(Reach::people);

    private final ToLongFunction<Reach> size;

    Adding(ToLongFunction<Reach> size) {
      this.size = size;
    }
  }

  private final int most;
  private final Adding adding;
  private final PriorityQueue<Value> smallestFirst =
      new PriorityQueue<>(
          Comparator.comparingLong(Value::size)
              .thenComparing(Value::word, Comparator.reverseOrder()));
  private String current = "";
  private Map<Cell, Reach> cells = new HashMap<>();

  private record Cell(@Nullable Instant start, List<String> keys) {}

  private record Value(String word, long size, List<Reach> rows) {}

  LargestValues(int most, Adding adding) {
    this.most = most;
    this.adding = adding;
  }

  /** Takes a row; no value and the empty value are one. */
  void add(Reach row) {
    String word = key(row, 0);
    if (!word.equals(current)) {
      finishValue();
      current = word;
    }
    cells.merge(new Cell(row.start(), row.keys()), row, LargestValues::plus);
  }

  /** {@return the rows of the largest values, by start and keys; call once, at the end} */
  List<Reach> rows() {
    finishValue();
    return smallestFirst.stream()
        .flatMap(value -> value.rows().stream())
        .sorted(BY_START_AND_KEYS)
        .toList();
  }

  private void finishValue() {
    if (cells.isEmpty()) {
      return;
    }
    List<Reach> rows = new ArrayList<>(cells.values());
    cells = new HashMap<>();
    smallestFirst.add(new Value(current, rows.stream().mapToLong(adding.size).sum(), rows));
    if (smallestFirst.size() > most) {
      smallestFirst.remove();
    }
  }

  private static Reach plus(Reach one, Reach other) {
    return new Reach(
        one.start(),
        one.keys(),
        one.mentions() + other.mentions(),
        one.known() + other.known(),
        one.people() + other.people());
  }

  private static Instant startOf(Reach reach) {
    return reach.start() == null ? Instant.EPOCH : reach.start();
  }

  private static String key(Reach reach, int place) {
    return place < reach.keys().size() ? reach.keys().get(place) : "";
  }
}
