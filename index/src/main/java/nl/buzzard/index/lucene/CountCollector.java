package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the documents of a search by step of time and by values, in one pass. Within a segment
 * values are numbers; they become words once, when the segment is done. Not thread-safe.
 */
final class CountCollector extends SimpleCollector {

  private static final long WITHOUT_VALUE = -1;
  private static final long WITHOUT_TIME = 0;

  /** What is counted together: the start of the step and the values in words. */
  record Cell(long start, List<String> keys) {}

  private record SegmentCell(long start, long first, long second) {}

  private final List<CountField> by;
  private final @Nullable TimeSteps steps;
  private final Map<Cell, Long> counted = new HashMap<>();

  private final Map<SegmentCell, Integer> countedInSegment = new HashMap<>();
  private final List<SortedSetDocValues> values = new ArrayList<>();
  private SortedNumericDocValues published = DocValues.emptySortedNumeric();
  private long[] first = new long[1];
  private long[] second = new long[1];

  CountCollector(Request request) {
    by = request.by();
    steps = request.steps() == null ? null : new TimeSteps(request.steps());
  }

  /** {@return the counts of all documents collected; call once, at the end} */
  Map<Cell, Long> counted() throws IOException {
    finishSegment();
    return counted;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finishSegment();
    published = DocValues.getSortedNumeric(context.reader(), MentionFields.PUBLISHED);
    values.clear();
    for (CountField field : by) {
      values.add(DocValues.getSortedSet(context.reader(), MentionFields.counted(field)));
    }
  }

  @Override
  public void collect(int document) throws IOException {
    long start = start(document);
    first = numbers(0, document, first);
    second = numbers(1, document, second);
    for (long one : first) {
      for (long other : second) {
        countedInSegment.merge(new SegmentCell(start, one, other), 1, Integer::sum);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  private long start(int document) throws IOException {
    if (steps == null || !published.advanceExact(document)) {
      return WITHOUT_TIME;
    }
    return steps.start(published.nextValue());
  }

  /** {@return the values of a document for a field as numbers, in the array given if it fits} */
  private long[] numbers(int field, int document, long[] reusable) throws IOException {
    boolean some = field < values.size() && values.get(field).advanceExact(document);
    int size = some ? values.get(field).docValueCount() : 1;
    long[] numbers = reusable.length == size ? reusable : new long[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = some ? values.get(field).nextOrd() : WITHOUT_VALUE;
    }
    return numbers;
  }

  private void finishSegment() throws IOException {
    for (Map.Entry<SegmentCell, Integer> entry : countedInSegment.entrySet()) {
      SegmentCell cell = entry.getKey();
      List<String> keys = new ArrayList<>();
      for (int field = 0; field < values.size(); field++) {
        keys.add(word(values.get(field), field == 0 ? cell.first() : cell.second()));
      }
      counted.merge(new Cell(cell.start(), keys), (long) entry.getValue(), Long::sum);
    }
    countedInSegment.clear();
  }

  private static String word(SortedSetDocValues values, long number) throws IOException {
    return number == WITHOUT_VALUE ? "" : values.lookupOrd(number).utf8ToString();
  }
}
