package nl.buzzard.console.alerts;

import io.javalin.http.NotFoundResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentDesk;
import nl.buzzard.console.alerts.AlertsPage.Article;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;

/** The incidents, each like a short article. Thread-safe. */
public final class AlertsScreen implements Screen {

  private static final int QUOTED = 3;
  private static final int READ = 50;

  /** Further down, an incident is told without its mentions, so that the page stays quick. */
  private static final int QUOTING = 10;

  private final Incidents incidents;
  private final IncidentDesk desk;
  private final MentionSearch search;
  private final QuerySyntax syntax;

  /**
   * @param incidents what was and is the matter
   * @param desk what people do with it
   * @param search finds what was said
   * @param syntax reads the questions of incidents
   */
  public AlertsScreen(
      Incidents incidents, IncidentDesk desk, MentionSearch search, QuerySyntax syntax) {
    this.incidents = incidents;
    this.desk = desk;
    this.search = search;
    this.syntax = syntax;
  }

  @Override
  public Tab tab() {
    return new Tab("/alerts", 'a', Set.of(), Set.of(), () -> incidents.running().size());
  }

  @Override
  public void register(Routes routes) {
    routes.get("/alerts", this::show);
    routes.post("/alerts/{incident}/take", visit -> act(visit, IncidentDesk::take));
    routes.post("/alerts/{incident}/snooze", visit -> act(visit, IncidentDesk::snooze));
    routes.post("/alerts/{incident}/close", visit -> act(visit, IncidentDesk::close));
    routes.post("/alerts/{incident}/reopen", visit -> act(visit, IncidentDesk::reopen));
  }

  private void act(Visit visit, Action action) {
    long incident;
    try {
      incident = Long.parseLong(visit.path("incident"));
    } catch (NumberFormatException e) {
      throw new NotFoundResponse();
    }
    action.with(desk, incident, visit.account().displayName());
    visit.seeOther("/alerts#incident-" + incident);
  }

  private void show(Visit visit) {
    List<Incident> latest = incidents.latest();
    List<Article> articles =
        latest.stream()
            .map(incident ->
                new Article(
                    incident,
                    desk.actions(incident.id()),
                    latest.indexOf(incident) < QUOTING ? newest(visit, incident) : List.of()))
            .toList();
    visit.show("alerts/alerts.jte", new AlertsPage(visit.frame(), articles));
  }

  private List<EnrichedMention> newest(Visit visit, Incident incident) {
    try {
      MentionQuery query = IncidentWords.view(visit.frame(), incident).query(syntax);
      // Three reposts of one post would say one thing three times.
      Set<StoryId> told = new HashSet<>();
      return search.search(query, Paging.first(READ)).mentions().stream()
          .filter(mention -> told.add(mention.story()))
          .limit(QUOTED)
          .toList();
    } catch (QueryException e) {
      // A question of former times that is none any more: the incident is told without quotes.
      return List.of();
    }
  }

  /** What a button does. */
  @FunctionalInterface
  private interface Action {
    void with(IncidentDesk desk, long incident, String who);
  }
}
