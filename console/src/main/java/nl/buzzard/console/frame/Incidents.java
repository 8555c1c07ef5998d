package nl.buzzard.console.frame;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import nl.buzzard.alerts.incident.Incident;

/** What was and is the matter. Thread-safe. */
public final class Incidents {

  private static final int MOST = 100;

  private final IntFunction<List<Incident>> newest;

  /**
   * @param newest gives at most so many incidents, those opened last, newest first
   */
  public Incidents(IntFunction<List<Incident>> newest) {
    this.newest = newest;
  }

  /** {@return the latest incidents, those that run first, then newest first} */
  public List<Incident> latest() {
    return newest.apply(MOST).stream().sorted(Comparator.comparing(Incident::state)).toList();
  }

  /** {@return those that run, newest first} */
  public List<Incident> running() {
    return newest.apply(MOST).stream().filter(Incidents::runs).toList();
  }

  /** {@return whether an incident still runs} */
  public static boolean runs(Incident incident) {
    return incident.state() == Incident.State.OPEN;
  }
}
