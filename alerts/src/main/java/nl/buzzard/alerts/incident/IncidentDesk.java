package nl.buzzard.alerts.incident;

import java.time.Duration;
import java.util.List;

/**
 * What people do with incidents. An action that does not fit the state of an incident changes
 * nothing. Thread-safe.
 */
public interface IncidentDesk {

  /** How long people hear no more of an incident they put off. */
  Duration SNOOZE = Duration.ofHours(2);

  /** Puts a person on an incident nobody is on. */
  void take(long incident, String who);

  /** Keeps an incident from being told to anybody for {@link #SNOOZE}. */
  void snooze(long incident, String who);

  /** Closes an incident; it stays closed unless it becomes twice as large. */
  void close(long incident, String who);

  /** Opens a closed incident again, unless its alert has another one open. */
  void reopen(long incident, String who);

  /** {@return what was done with an incident, oldest first} */
  List<IncidentAction> actions(long incident);
}
