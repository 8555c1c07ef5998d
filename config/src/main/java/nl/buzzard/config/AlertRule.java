package nl.buzzard.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/** Something to be told about by mail, from {@code alerts.yml}; one record per kind. */
public sealed interface AlertRule {

  /** {@return its name, unique among alerts} */
  String name();

  /** {@return which mentions it looks at} */
  MentionQuery query();

  /** {@return whom to mail, and how often} */
  Notice notice();

  /**
   * Every mention that answers the query is worth a mail; those within the quiet time of the first
   * join its incident. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions
   * @param notice whom to mail
   */
  record Keyword(String name, MentionQuery query, Notice notice) implements AlertRule {}

  /**
   * So many negative mentions in so long a time. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param count how many negative ones it takes, at least 1
   * @param within in how long a time, at least one minute
   * @param notice whom to mail
   */
  record Negative(String name, MentionQuery query, int count, Duration within, Notice notice)
      implements AlertRule {}

  /**
   * More mentions than the query's own past makes likely. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param count how many it takes within an hour at the very least, at least 1
   * @param notice whom to mail
   */
  record Spike(String name, MentionQuery query, int count, Notice notice) implements AlertRule {}

  /**
   * Whom to mail and when to mail again. Immutable.
   *
   * @param recipients one or more addresses
   * @param locale the language of the mail: Dutch or English
   * @param quiet how long after the last finding an incident counts as over
   * @param escalation whom to mail when nobody takes it on; null for nobody
   */
  record Notice(
      List<String> recipients, Locale locale, Duration quiet, @Nullable Escalation escalation) {

    public Notice {
      recipients = List.copyOf(recipients);
    }

    /** A notice without a next contact. */
    public Notice(List<String> recipients, Locale locale, Duration quiet) {
      this(recipients, locale, quiet, null);
    }
  }

  /**
   * Who is next. Immutable.
   *
   * @param recipients one or more addresses
   * @param after how long after the first mail, at least one minute
   */
  record Escalation(List<String> recipients, Duration after) {

    public Escalation {
      recipients = List.copyOf(recipients);
    }
  }
}
