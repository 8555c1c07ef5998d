package nl.buzzard.console.alerts;

import java.util.List;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.console.frame.Frame;

/**
 * What an alert would have sent in the last 90 days. Immutable.
 *
 * @param frame what is around it
 * @param alerts the names of all alerts
 * @param chosen the name of the one that is replayed
 * @param strictness how much more than usual it takes; 1 for what the alert asks for
 * @param lines the mails, newest first
 * @param mails how many would have been sent
 */
public record ReplayPage(
    Frame frame,
    List<String> alerts,
    String chosen,
    double strictness,
    List<Line> lines,
    long mails) {

  public ReplayPage {
    alerts = List.copyOf(alerts);
    lines = List.copyOf(lines);
  }

  /**
   * One mail. Immutable.
   *
   * @param episode what it would have told
   * @param change what the slider did to it
   */
  public record Line(Episode episode, Change change) {}

  /** What another strictness does to a mail. */
  public enum Change {
    SAME,
    ADDED,
    GONE
  }
}
