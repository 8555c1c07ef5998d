package nl.buzzard.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values a field has in the documents of one segment, as numbers; number 0 stands for no value.
 * Not thread-safe.
 */
final class CountedValues {

  private final SortedSetDocValues values;

  /** The quicker way where no document has two values; null where some has. */
  private final @Nullable SortedDocValues single;

  private long[] numbers = new long[4];
  private int count;

  CountedValues(LeafReader segment, String field) throws IOException {
    values = DocValues.getSortedSet(segment, field);
    single = DocValues.unwrapSingleton(values);
  }

  /** Looks at a document, later than the one before. */
  void read(int document) throws IOException {
    numbers[0] = 0;
    count = 1;
    if (single != null) {
      numbers[0] = single.advanceExact(document) ? single.ordValue() + 1L : 0;
    } else if (values.advanceExact(document)) {
      count = values.docValueCount();
      numbers = numbers.length < count ? new long[count] : numbers;
      for (int i = 0; i < count; i++) {
        numbers[i] = values.nextOrd() + 1;
      }
    }
  }

  /** {@return how many numbers the document has, at least 1} */
  int count() {
    return count;
  }

  long number(int position) {
    return numbers[position];
  }

  /** {@return the first number that no document can have} */
  long limit() {
    return values.getValueCount() + 1;
  }

  /** {@return what a number stands for; empty for no value} */
  String word(long number) throws IOException {
    return number == 0 ? "" : values.lookupOrd(number - 1).utf8ToString();
  }
}
