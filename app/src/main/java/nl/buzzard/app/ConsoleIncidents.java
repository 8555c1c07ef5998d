package nl.buzzard.app;

import java.util.List;
import nl.buzzard.alerts.Alerts;
import nl.buzzard.console.alerts.IncidentList;

/** The incidents of the alerts, as the console shows them. */
final class ConsoleIncidents implements IncidentList {

  private final Alerts alerts;

  ConsoleIncidents(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public List<Incident> latest(int limit) {
    return alerts.latest(limit).stream().map(ConsoleIncidents::shown).toList();
  }

  private static Incident shown(nl.buzzard.alerts.Incident incident) {
    return new Incident(
        incident.rule(),
        incident.rule(),
        incident.firstPublished(),
        incident.lastFindingAt(),
        incident.findings(),
        incident.state() == nl.buzzard.alerts.Incident.State.OPEN ? State.OPEN : State.OVER,
        incident.query(),
        mailed(incident.mailing().state()));
  }

  private static Mailed mailed(nl.buzzard.alerts.Incident.MailState state) {
    return switch (state) {
      case NOT_CONFIGURED -> Mailed.NOBODY;
      case WAITING -> Mailed.WAITING;
      case SENT -> Mailed.SENT;
      case FAILED -> Mailed.FAILED;
    };
  }
}
