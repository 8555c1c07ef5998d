package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Prominence;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.stage.QueryMatcher;
import nl.buzzard.index.match.Passages.Passage;

/**
 * The queries an organisation monitors, asked of each mention as it comes in.
 *
 * <p>The words of the mention are cut once, as the index cuts them, and held against conditions
 * that mean what the queries of the index mean, so that live and history agree. Only queries whose
 * words are in the text are asked, which keeps many queries cheap.
 *
 * <p>A mention is matched before it is understood: {@code sentiment:}, {@code lang:}, {@code
 * signal:}, {@code query:} and {@code story:} look at what is known by then, which is {@code
 * unknown} or nothing; {@code brand:} sees the brands its source assigned.
 *
 * <p>Each match tells how prominent what was asked for is: in the title, the first sentence or
 * later, and how often; unknown where the query is answered without words, such as by a brand.
 *
 * <p>A query that fails matches nothing and leaves the others alone. Thread-safe.
 */
public final class MonitoredQueries implements QueryMatcher {

  private volatile AskedQueries asked;

  /**
   * @param queries what to ask of every mention
   */
  public MonitoredQueries(List<MonitoredQuery> queries) {
    asked = new AskedQueries(queries);
  }

  /** Asks other queries from the next mention on. */
  public void replaceAll(List<MonitoredQuery> queries) {
    asked = new AskedQueries(queries);
  }

  @Override
  public List<QueryMatch> match(Mention mention) {
    return asked.answeredBy(
        EnrichedMention.notYetUnderstood(mention, List.of()),
        (answered, post) ->
            prominent(answered.match(), Passages.in(post, answered.condition()), mention));
  }

  private static QueryMatch prominent(QueryMatch match, List<Passage> passages, Mention mention) {
    return new QueryMatch(match.query(), match.brand(), Prominence.of(mention, starts(passages)));
  }

  /** {@return where passages begin, those that overlap told once} */
  private static List<Integer> starts(List<Passage> passages) {
    List<Integer> starts = new ArrayList<>();
    int end = -1;
    for (Passage passage : passages) {
      if (passage.start() >= end) {
        starts.add(passage.start());
      }
      end = Math.max(end, passage.end());
    }
    return starts;
  }
}
