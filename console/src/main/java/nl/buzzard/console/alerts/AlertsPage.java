package nl.buzzard.console.alerts;

import java.util.List;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentAction;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * What the alerts screen shows. Immutable.
 *
 * @param frame what is around it
 * @param articles those that run first, then newest first
 */
public record AlertsPage(Frame frame, List<Article> articles) {

  public AlertsPage {
    articles = List.copyOf(articles);
  }

  /**
   * One incident with what was said. Immutable.
   *
   * @param incident what is the matter
   * @param actions what was done with it, oldest first
   * @param newest the newest of its mentions, one of each story, newest first; none where they are
   *     not kept any more
   */
  public record Article(
      Incident incident, List<IncidentAction> actions, List<EnrichedMention> newest) {

    public Article {
      actions = List.copyOf(actions);
      newest = List.copyOf(newest);
    }
  }
}
