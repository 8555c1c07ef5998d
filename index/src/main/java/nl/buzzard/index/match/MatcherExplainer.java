package nl.buzzard.index.match;

import java.time.ZoneId;
import java.util.Optional;
import nl.buzzard.core.query.Explanation;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryExplainer;
import nl.buzzard.index.query.QueryOutline;

/** Tells what the live matcher makes of a query. Immutable and thread-safe. */
public final class MatcherExplainer implements QueryExplainer {

  private final QueryOutline outline;

  /**
   * @param zone where days begin at midnight
   */
  public MatcherExplainer(ZoneId zone) {
    outline = new QueryOutline(zone);
  }

  @Override
  public Explanation explain(MentionQuery query) {
    TermKeys keys = new TermKeys();
    Need need = ConditionReader.of(query, keys).need();
    Optional<int[]> anchors = need.anchors(keys::frequency);
    return new Explanation(
        outline.of(query), keys.size(), anchors.map(terms -> terms.length).orElse(0));
  }
}
