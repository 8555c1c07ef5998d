package nl.buzzard.core.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Counts mentions over time and by what they are. Thread-safe. */
public interface MentionCounts {

  /**
   * {@return a row for each combination that occurs, by start and then by keys; combinations
   * without a mention have no row}
   *
   * <p>A mention with several values of a field, such as two brands, counts once under each; one
   * without a value of it counts under the empty key.
   */
  List<Row> count(Request request);

  /**
   * What to count. Immutable.
   *
   * @param query which mentions
   * @param steps how to cut time, by the instant of publication; null for one sum over all time
   * @param by the fields to break down by, in the order of the keys; at most two
   */
  record Request(MentionQuery query, @Nullable Steps steps, List<CountField> by) {

    public Request {
      by = List.copyOf(by);
      if (by.size() > 2) {
        throw new IllegalArgumentException("counts break down by at most two fields");
      }
    }
  }

  /**
   * Time cut into steps that begin where a clock on the wall says so. Immutable.
   *
   * @param length how long a step is
   * @param zone whose clock
   */
  record Steps(Length length, ZoneId zone) {

    /** How long a step is; days, weeks (from Monday) and months follow the calendar of the zone. */
    public enum Length {
      MINUTE,
      FIVE_MINUTES,
      HOUR,
      DAY,
      WEEK,
      MONTH
    }
  }

  /** What counts can be broken down by. */
  enum CountField {
    AUTHOR,
    BRAND,
    LANGUAGE,
    PLATFORM,
    QUERY,
    SENTIMENT,
    SIGNAL,
    SOURCE,
    STORY
  }

  /**
   * One count. Immutable.
   *
   * @param start when its step begins; null when time was not cut
   * @param keys the values of the fields, in the order asked for
   * @param mentions how many mentions
   */
  record Row(@Nullable Instant start, List<String> keys, long mentions) {

    public Row {
      keys = List.copyOf(keys);
    }
  }
}
