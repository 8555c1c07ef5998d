package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;

/**
 * Times of publication as the cluster can tell them, which is in years of four digits; what claims
 * to lie beyond is kept at the end. Pure.
 */
final class PublishedTimes {

  private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

  private PublishedTimes() {}

  /** {@return the epoch millisecond a time is kept as} */
  static long kept(Instant published) {
    return clamped(MentionValues.milliseconds(published));
  }

  /** {@return what finds the mentions of a span of time} */
  static ObjectNode within(Published span) {
    ObjectNode ends =
        Json.object()
            .put("gte", clamped(MentionValues.firstFrom(span.from())))
            .put("lte", clamped(MentionValues.lastBefore(span.until())));
    return Json.object("range", Json.object(MentionFields.PUBLISHED, ends));
  }

  private static long clamped(long milliseconds) {
    return Math.clamp(milliseconds, FIRST, LAST);
  }
}
