package nl.buzzard.console.alerts;

import java.time.Instant;
import java.util.List;

/** The incidents there were and are. Thread-safe. */
@FunctionalInterface
public interface IncidentList {

  /** {@return the newest incidents, newest first, at most so many} */
  List<Incident> latest(int limit);

  /**
   * Findings of one alert that belong together. Immutable.
   *
   * @param title what happened, in words
   * @param rule the alert that found it
   * @param openedAt when its first finding was
   * @param lastAt when its last finding was
   * @param findings how many findings it has, at least 1
   * @param state whether it is over
   * @param query what the alert looks at, in the query language; empty when that cannot be said
   * @param mailed whether somebody was told
   */
  record Incident(
      String title,
      String rule,
      Instant openedAt,
      Instant lastAt,
      long findings,
      State state,
      String query,
      Mailed mailed) {}

  /** Whether an incident is over. */
  enum State {
    OPEN,
    OVER
  }

  /** Whether somebody was told of an incident. */
  enum Mailed {
    SENT,
    WAITING,
    FAILED,
    NOBODY
  }
}
