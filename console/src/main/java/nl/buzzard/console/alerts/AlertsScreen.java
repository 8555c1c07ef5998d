package nl.buzzard.console.alerts;

import java.util.Set;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;

/** The incidents and what was mailed about them. Thread-safe. */
public final class AlertsScreen implements Screen {

  private static final int MOST = 100;

  private final IncidentList incidents;

  /**
   * @param incidents what there was and is
   */
  public AlertsScreen(IncidentList incidents) {
    this.incidents = incidents;
  }

  @Override
  public Tab tab() {
    return new Tab("/alerts", 'a', Set.of(), null);
  }

  @Override
  public void register(Routes routes) {
    routes.get("/alerts", this::show);
  }

  private void show(Visit visit) {
    visit.show("alerts/alerts.jte", new AlertsPage(visit.frame(), incidents.latest(MOST)));
  }
}
