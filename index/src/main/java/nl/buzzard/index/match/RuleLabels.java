package nl.buzzard.index.match;

import java.util.List;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.stage.Labeller;

/**
 * The labels an organisation gives by rule, asked of each mention once it is understood: by then
 * {@code sentiment:}, {@code lang:}, {@code signal:} and {@code query:} are known. Thread-safe.
 */
public final class RuleLabels implements Labeller {

  private volatile AskedQueries rules;

  /**
   * @param rules the labels and what mentions must answer to get them
   */
  public RuleLabels(List<LabelRule> rules) {
    this.rules = asked(rules);
  }

  /** Gives other labels from the next mention on. */
  public void replaceAll(List<LabelRule> others) {
    rules = asked(others);
  }

  @Override
  public List<String> labels(EnrichedMention mention) {
    return rules.answeredBy(mention).stream().map(QueryMatch::query).toList();
  }

  private static AskedQueries asked(List<LabelRule> rules) {
    return new AskedQueries(
        rules.stream().map(rule -> new MonitoredQuery(rule.name(), null, rule.query())).toList());
  }
}
