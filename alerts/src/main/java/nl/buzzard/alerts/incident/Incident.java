package nl.buzzard.alerts.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one alert that belong together and are told to people once. Immutable.
 *
 * @param id its number
 * @param rule the name of the alert that found it
 * @param kind what kind of alert that was
 * @param state whether findings still join it
 * @param query the text that finds its mentions; with a span of time from {@code firstPublished} on
 * @param firstPublished when its first mention was published
 * @param openedAt when it was noticed
 * @param lastFindingAt when something was last found
 * @param findings how many mentions it holds
 * @param peak the most mentions found in one look
 * @param threshold how many mentions it took; 1 for a keyword alert
 * @param mailing how far its mail has come
 * @param taken who took it on; null while nobody has
 * @param snoozedUntil until when nobody hears more of it; null where nobody put it off
 */
public record Incident(
    long id,
    String rule,
    Kind kind,
    State state,
    String query,
    Instant firstPublished,
    Instant openedAt,
    Instant lastFindingAt,
    long findings,
    long peak,
    long threshold,
    Mailing mailing,
    @Nullable Taken taken,
    @Nullable Instant snoozedUntil) {

  /** Makes an incident nobody took on. */
  public Incident(
      long id,
      String rule,
      Kind kind,
      State state,
      String query,
      Instant firstPublished,
      Instant openedAt,
      Instant lastFindingAt,
      long findings,
      long peak,
      long threshold,
      Mailing mailing) {
    this(
        id,
        rule,
        kind,
        state,
        query,
        firstPublished,
        openedAt,
        lastFindingAt,
        findings,
        peak,
        threshold,
        mailing,
        null,
        null);
  }

  /**
   * Who took an incident on. Immutable.
   *
   * @param by the address the mail was written to
   * @param at when
   */
  public record Taken(String by, Instant at) {}

  /** What kind of alert found an incident. */
  public enum Kind {
    KEYWORD,
    NEGATIVE,
    SPIKE,
    DROP,
    INFLUENCER,
    NEGATIVE_SHARE,
    NET_SENTIMENT,
    STARS,
    VOICE,
    RIVAL_SENTIMENT,
    HASHTAG,
    STORY,
    SILENCE
  }

  /** Whether findings still join an incident. */
  public enum State {
    OPEN,
    CLOSED
  }

  /**
   * How far the mail of an incident has come. Immutable.
   *
   * @param state the state of the recipient who is furthest behind
   * @param lastError why the last attempt failed, as one plain sentence; null when none failed
   */
  public record Mailing(MailState state, @Nullable String lastError) {}

  /** How far mail has come. */
  public enum MailState {
    /** There was no mail server to send it by when the incident opened. */
    NOT_CONFIGURED,
    /** It is in the outbox and will be tried again. */
    WAITING,
    /** The mail server took it for every recipient. */
    SENT,
    /** For at least one recipient it was given up. */
    FAILED
  }
}
