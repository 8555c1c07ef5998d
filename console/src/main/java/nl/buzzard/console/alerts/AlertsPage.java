package nl.buzzard.console.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buzzard.console.alerts.IncidentList.Incident;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.View;

/**
 * What the alerts screen shows. Immutable.
 *
 * @param frame what is around it
 * @param incidents newest first
 */
public record AlertsPage(Frame frame, List<Incident> incidents) {

  private static final Duration BEFORE = Duration.ofHours(1);

  /** {@return the mentions of an incident, with an hour before it for comparison} */
  public String href(Incident incident) {
    Instant until = incident.lastAt().plus(Duration.ofMinutes(1));
    return new View(incident.query(), frame.view().range(), Map.of())
        .during(incident.openedAt().minus(BEFORE), until)
        .href("/explore");
  }

  /** {@return how long an incident lasted, in words} */
  public String span(Incident incident) {
    String opened = frame.messages().moment(incident.openedAt(), frame.now());
    return incident.openedAt().equals(incident.lastAt())
        ? opened
        : frame.text(
            "alerts.span", opened, frame.messages().moment(incident.lastAt(), frame.now()));
  }
}
