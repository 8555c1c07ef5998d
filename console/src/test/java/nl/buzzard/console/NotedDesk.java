package nl.buzzard.console;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.alerts.incident.IncidentAction;
import nl.buzzard.alerts.incident.IncidentDesk;

/** A desk that notes what it is asked. */
final class NotedDesk implements IncidentDesk {

  final List<String> asked = new ArrayList<>();
  final List<IncidentAction> done = new ArrayList<>();

  @Override
  public void take(long incident, String who) {
    asked.add("take " + incident + " " + who);
  }

  @Override
  public void snooze(long incident, String who) {
    asked.add("snooze " + incident + " " + who);
  }

  @Override
  public void close(long incident, String who) {
    asked.add("close " + incident + " " + who);
  }

  @Override
  public void reopen(long incident, String who) {
    asked.add("reopen " + incident + " " + who);
  }

  @Override
  public List<IncidentAction> actions(long incident) {
    return List.copyOf(done);
  }
}
