package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.lucene.LuceneCounts.Adding;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Counts the documents of a search by step of time and by values, in one pass. Within a segment
 * step and values are one number; it becomes words once, when the segment is done. Not thread-safe.
 */
final class CountCollector extends SimpleCollector {

  /**
   * So many different cells are held at most. Of more, the largest half goes on, so the rarest of
   * very many values may be counted short (after Manku and Motwani, "Approximate Frequency Counts
   * over Data Streams", VLDB 2002).
   */
  private static final int MOST_CELLS = 1_000_000;

  /** What is counted together: the start of the step and the values in words. */
  record Cell(long start, List<String> keys) {}

  private final List<CountField> by;
  private final @Nullable TimeSteps steps;
  private final Adding adding;
  private final Map<Cell, Sums> counted = new HashMap<>();

  private final CellTable cells = new CellTable();
  private final List<CountedValues> values = new ArrayList<>();
  private @Nullable NumericDocValues published;
  private @Nullable NumericDocValues reach;

  CountCollector(Request request, Adding adding) {
    by = request.by();
    steps = request.steps() == null ? null : new TimeSteps(request.steps());
    this.adding = adding;
  }

  /** {@return the sums of all documents collected; call once, at the end} */
  Map<Cell, Sums> counted() throws IOException {
    finishSegment();
    return counted;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finishSegment();
    published = number(context, MentionFields.PUBLISHED);
    reach = adding == Adding.REACH ? number(context, MentionFields.measured(Measure.REACH)) : null;
    values.clear();
    for (CountField field : by) {
      values.add(new CountedValues(context.reader(), MentionFields.counted(field)));
    }
  }

  @Override
  public void collect(int document) throws IOException {
    long step = step(document);
    switch (values.size()) {
      case 0 -> add(step, document);
      case 1 -> collectOne(step, document, values.getFirst());
      default -> collectTwo(step, document, values.getFirst(), values.getLast());
    }
  }

  private void collectOne(long step, int document, CountedValues first) throws IOException {
    first.read(document);
    for (int i = 0; i < first.count(); i++) {
      add(step * first.limit() + first.number(i), document);
    }
  }

  private void collectTwo(long step, int document, CountedValues first, CountedValues second)
      throws IOException {
    first.read(document);
    second.read(document);
    for (int i = 0; i < first.count(); i++) {
      long left = (step * first.limit() + first.number(i)) * second.limit();
      for (int j = 0; j < second.count(); j++) {
        add(left + second.number(j), document);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private void add(long key, int document) throws IOException {
    if (reach != null && reach.advanceExact(document)) {
      cells.add(key, (long) NumericUtils.sortableLongToDouble(reach.longValue()));
    } else {
      cells.add(key);
    }
  }

  private long step(int document) throws IOException {
    return steps == null || published == null || !published.advanceExact(document)
        ? 0
        : steps.number(published.longValue());
  }

  private void finishSegment() throws IOException {
    cells.<IOException>forEach((key, sums) -> counted.merge(cell(key), sums, Sums::plus));
    cells.clear();
    keepLargest(counted, adding);
  }

  private Cell cell(long key) throws IOException {
    long rest = key;
    String[] words = new String[values.size()];
    for (int field = words.length - 1; field >= 0; field--) {
      CountedValues value = values.get(field);
      words[field] = value.word(rest % value.limit());
      rest /= value.limit();
    }
    return new Cell(steps == null ? 0 : steps.start((int) rest), List.of(words));
  }

  /** Leaves out the smallest of too many cells. */
  static void keepLargest(Map<Cell, Sums> counted, Adding adding) {
    if (counted.size() <= MOST_CELLS) {
      return;
    }
    List<Cell> smallestFirst =
        counted.entrySet().stream()
            .sorted(Comparator.comparingLong(entry -> adding.size(entry.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    counted.keySet().removeAll(smallestFirst.subList(0, smallestFirst.size() - MOST_CELLS / 2));
  }

  private static @Nullable NumericDocValues number(LeafReaderContext context, String field)
      throws IOException {
    return DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), field));
  }
}
