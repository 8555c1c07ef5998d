package nl.buzzard.core.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Counts mentions over time and by what they are.
 *
 * <p>A count holds what was stored; whether a source was silent because nothing was said or because
 * it could not be read is known where sources are visited. Thread-safe.
 */
public interface MentionCounts {

  /**
   * {@return a row for each combination that occurs, by start and then by keys; combinations
   * without a mention have no row}
   *
   * <p>A mention with several values of a field, such as two brands, counts once under each; one
   * without a value of it counts under the empty key.
   */
  List<Row> count(Request request);

  /** {@return the rows of {@link #count} with how many people the mentions could reach} */
  List<Reach> reach(Request request);

  /**
   * What to count. Immutable.
   *
   * @param query which mentions
   * @param steps how to cut time, by the instant of publication; null for one sum over all time
   * @param by the fields to break down by, in the order of the keys; at most two
   * @param most the most values of the first field, 1 to {@value #MOST}; of more, those with the
   *     most mentions over all steps, or the most people where reach is asked for
   */
  record Request(MentionQuery query, @Nullable Steps steps, List<CountField> by, int most) {

    /** The most values an answer holds. */
    public static final int MOST = 10_000;

    public Request {
      by = List.copyOf(by);
      if (by.size() > 2) {
        throw new IllegalArgumentException("counts break down by at most two fields");
      }
      if (most < 1 || most > MOST) {
        throw new IllegalArgumentException("counts hold 1 to " + MOST + " values, not " + most);
      }
    }

    /** Counts as many values as there may be. */
    public Request(MentionQuery query, @Nullable Steps steps, List<CountField> by) {
      this(query, steps, by, MOST);
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
    /** The country, two capital letters. */
    COUNTRY,
    /** In lower case, without the sign. */
    HASHTAG,
    KIND,
    LANGUAGE,
    /** The shop, office or town it is about. */
    LOCATION,
    PLATFORM,
    /** Where the mention first names what was asked for. */
    PROMINENCE,
    QUERY,
    SENTIMENT,
    SIGNAL,
    SOURCE,
    STORY,
    TAG
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

  /**
   * One count with its reach. Immutable.
   *
   * @param start when its step begins; null when time was not cut
   * @param keys the values of the fields, in the order asked for
   * @param mentions how many mentions
   * @param known of how many of them the reach is known; where it is none, {@code people} says
   *     nothing
   * @param people the reach of these added up; who could see two mentions counts twice
   */
  record Reach(@Nullable Instant start, List<String> keys, long mentions, long known, long people) {

    public Reach {
      keys = List.copyOf(keys);
    }
  }
}
