package nl.buzzard.config;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
   * Every mention so many people could see is worth a mail; what follows joins its incident.
   * Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param reach how many people at least, by estimate; a mention of unknown reach is passed over
   * @param notice whom to mail
   */
  record Influencer(String name, MentionQuery query, int reach, Notice notice)
      implements AlertRule {}

  /**
   * Far fewer mentions than in any of the weeks before. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param count how many there usually are at the very least, at least 1
   * @param within in how long a time, whole hours
   * @param notice whom to mail
   */
  record Drop(String name, MentionQuery query, int count, Duration within, Notice notice)
      implements AlertRule {}

  /**
   * A share that is not what it usually is. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param of which share
   * @param rival the mentions ours are compared with; null where the share needs none
   * @param count how many mentions it takes at the very least, at least 1
   * @param within in how long a time, at least five minutes
   * @param notice whom to mail
   */
  record Shift(
      String name,
      MentionQuery query,
      ShareOf of,
      @Nullable MentionQuery rival,
      int count,
      Duration within,
      Notice notice)
      implements AlertRule {}

  /** The shares that can shift. */
  enum ShareOf {
    /** Negative mentions among all of known sentiment rise. */
    NEGATIVE_SHARE,
    /** Negative mentions among the negative and positive rise: net sentiment falls. */
    NET_SENTIMENT,
    /** Reviews of less than three stars among all with stars rise. */
    STARS,
    /** Our mentions among ours and the rival's rise or fall. */
    VOICE,
    /** Our net sentiment rises or falls against the rival's. */
    RIVAL_SENTIMENT
  }

  /**
   * One thing many mentions have in common is said far more than before. Immutable.
   *
   * @param name what the alert is called
   * @param query which mentions it looks at
   * @param of what they have in common
   * @param count how many it takes within an hour at the very least, at least 1
   * @param notice whom to mail
   */
  record Rising(String name, MentionQuery query, RisingOf of, int count, Notice notice)
      implements AlertRule {}

  /** What can rise. */
  enum RisingOf {
    HASHTAG,
    STORY
  }

  /**
   * Whom to mail and when to mail again. Immutable.
   *
   * @param recipients one or more addresses
   * @param locale the language of the mail: Dutch or English
   * @param quiet how long after the last finding an incident counts as over
   * @param escalation whom to mail when nobody takes it on; null for nobody
   * @param hooks which programs are told besides
   * @param manner how it reaches people
   */
  record Notice(
      List<String> recipients,
      Locale locale,
      Duration quiet,
      @Nullable Escalation escalation,
      List<Hook> hooks,
      Manner manner) {

    public Notice {
      recipients = List.copyOf(recipients);
      hooks = List.copyOf(hooks);
    }

    /** A notice in the usual manner. */
    public Notice(
        List<String> recipients,
        Locale locale,
        Duration quiet,
        @Nullable Escalation escalation,
        List<Hook> hooks) {
      this(recipients, locale, quiet, escalation, hooks, Manner.USUAL);
    }

    /** A notice no program gets. */
    public Notice(
        List<String> recipients, Locale locale, Duration quiet, @Nullable Escalation escalation) {
      this(recipients, locale, quiet, escalation, List.of());
    }

    /** A notice without a next contact. */
    public Notice(List<String> recipients, Locale locale, Duration quiet) {
      this(recipients, locale, quiet, null);
    }

    /**
     * {@return whom to mail of it now: those on duty; where nobody is, the next contacts on duty;
     * where they are not either, all of the first, so that it is never told to nobody}
     */
    public List<String> onDuty(Instant now, ZoneId zone) {
      List<String> first = manner.onDuty(recipients, now, zone);
      List<String> next =
          escalation == null ? List.of() : manner.onDuty(escalation.recipients(), now, zone);
      return !first.isEmpty() ? first : !next.isEmpty() ? next : recipients;
    }

    /** {@return those of its next contacts who are on duty; all of them where nobody is} */
    public List<String> onDuty(Escalation next, Instant now, ZoneId zone) {
      List<String> onDuty = manner.onDuty(next.recipients(), now, zone);
      return onDuty.isEmpty() ? next.recipients() : onDuty;
    }

    /** {@return the language of a reader's mail} */
    public Locale localeOf(String recipient) {
      return manner.locale(recipient, locale);
    }

    /** {@return whether somebody may get mail of it} */
    boolean reaches(String recipient) {
      return recipients.contains(recipient)
          || (escalation != null && escalation.recipients().contains(recipient));
    }
  }

  /**
   * A program that is told by an HTTP post. Immutable.
   *
   * @param name what it is called, unique among hooks
   * @param address where the post goes
   * @param shape what its JSON looks like
   * @param secret signs the post; null for one that is not signed
   */
  record Hook(String name, URI address, Shape shape, @Nullable Secret secret) {}

  /** What the JSON of a post looks like. */
  enum Shape {
    /** Our own: what there is to tell, field by field. */
    JSON,
    /** What an incoming webhook of Slack takes. */
    SLACK,
    /** What a workflow of Teams takes: a message with an adaptive card. */
    TEAMS
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
