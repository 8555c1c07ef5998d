package nl.buzzard.core.store;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;

/** Tells what a selection of mentions talks about that others do not. Thread-safe. */
@FunctionalInterface
public interface MentionTopics {

  /** {@return the topics of a selection, most telling first} */
  List<Topic> topics(Request request);

  /**
   * Whose topics are wanted. Immutable.
   *
   * @param selection which mentions, of any time
   * @param from the first instant of the period
   * @param until the first instant after it
   * @param most the most topics, 1 to 100
   */
  record Request(MentionQuery selection, Instant from, Instant until, int most) {

    public Request {
      if (!from.isBefore(until) || most < 1 || most > 100) {
        throw new IllegalArgumentException(most + " topics from " + from + " until " + until);
      }
    }
  }

  /**
   * Something talked about. Immutable.
   *
   * @param words one word, or two or three in a row, folded
   * @param mentions how many mentions of the selection say it in the period
   * @param before how many said it in the period of the same length right before
   * @param strength how surely it is said more in the selection than in all other mentions of the
   *     period and the one before: the log-likelihood ratio, above 0
   */
  record Topic(String words, long mentions, long before, double strength) {

    /** {@return what finds the mentions that say it} */
    public MentionQuery query() {
      return words.indexOf(' ') < 0
          ? new MentionQuery.Word(words)
          : new MentionQuery.Phrase(words, 0);
    }
  }
}
