package nl.buzzard.sentiment.signal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a section of a cue list is about. Immutable.
 *
 * @param name the section: a type of signal, or words that help to find one: of SERVICE, the OPENER
 *     of a question, what is ASKING even without a question mark
 * @param lifeEvent which life event; null for the other sections
 */
record Topic(Name name, @Nullable LifeEvent lifeEvent) {

  enum Name {
    COMPLAINT,
    SERVICE,
    QUESTION,
    OPENER,
    ASKING,
    PRAISE,
    BUYING_INTENT,
    CHURN_RISK,
    LIFE_EVENT,
    CRISIS,
    SPAM
  }

  Topic {
    if ((name == Name.LIFE_EVENT) != (lifeEvent != null)) {
      throw new IllegalArgumentException("a life event needs its kind, and nothing else has one");
    }
  }

  static Topic of(Name name) {
    return new Topic(name, null);
  }

  /** {@return the topic of a header such as {@code [LIFE_EVENT NEW_JOB]}} */
  static Topic ofHeader(String header) {
    String[] words =
        header.substring(1, header.length() - 1).toUpperCase(Locale.ROOT).split(" ", 2);
    LifeEvent lifeEvent = words.length == 2 ? LifeEvent.valueOf(words[1]) : null;
    return new Topic(Name.valueOf(words[0]), lifeEvent);
  }
}
