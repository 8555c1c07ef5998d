package nl.buzzard.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A question taken apart: the time it asks about, and all else it asks.
 *
 * <p>A screen asks the same again and again while its time moves on. Within a segment that lies in
 * that time as a whole, all else is all there is to ask.
 *
 * @param first the first epoch millisecond asked about
 * @param last the last one; before the first where nothing can answer
 * @param rest what is asked besides
 */
record Window(long first, long last, MentionQuery rest) {

  /** Where a segment lies, as seen from a window. */
  enum Place {
    INSIDE,
    ACROSS,
    OUTSIDE
  }

  static Window of(MentionQuery query) {
    return switch (query) {
      case Published published ->
          new Window(
              MentionValues.firstFrom(published.from()),
              MentionValues.lastBefore(published.until()),
              MentionQuery.everything());
      case And and -> ofAll(and.parts());
      default -> new Window(Long.MIN_VALUE, Long.MAX_VALUE, query);
    };
  }

  private static Window ofAll(List<MentionQuery> parts) {
    long first = Long.MIN_VALUE;
    long last = Long.MAX_VALUE;
    List<MentionQuery> rest = new ArrayList<>();
    for (MentionQuery part : parts) {
      Window window = of(part);
      first = Math.max(first, window.first());
      last = Math.min(last, window.last());
      if (!(window.rest() instanceof MentionQuery.Everything)) {
        rest.add(window.rest());
      }
    }
    return new Window(first, last, joined(rest));
  }

  private static MentionQuery joined(List<MentionQuery> parts) {
    return switch (parts.size()) {
      case 0 -> MentionQuery.everything();
      case 1 -> parts.getFirst();
      default -> new And(parts);
    };
  }

  Place place(LeafReader segment) throws IOException {
    byte @Nullable [] earliest = PointValues.getMinPackedValue(segment, MentionFields.PUBLISHED);
    if (earliest == null || first > last || latest(segment) < first || time(earliest) > last) {
      return Place.OUTSIDE;
    }
    return time(earliest) >= first && latest(segment) <= last ? Place.INSIDE : Place.ACROSS;
  }

  /** {@return the time itself as Lucene asks for it} */
  Query query() {
    return LongPoint.newRangeQuery(MentionFields.PUBLISHED, first, last);
  }

  /** {@return the epoch millisecond of the newest mention in a segment} */
  static long latest(LeafReader segment) {
    try {
      byte @Nullable [] latest = PointValues.getMaxPackedValue(segment, MentionFields.PUBLISHED);
      return latest == null ? Long.MIN_VALUE : time(latest);
    } catch (IOException unreadable) {
      return Long.MIN_VALUE; // It only sorts; whoever reads the segment tells.
    }
  }

  private static long time(byte[] packed) {
    return LongPoint.decodeDimension(packed, 0);
  }
}
