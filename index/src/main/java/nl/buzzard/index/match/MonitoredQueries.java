package nl.buzzard.index.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.stage.QueryMatcher;
import nl.buzzard.index.lucene.MentionDocuments;
import nl.buzzard.index.match.AskedQueries.Asked;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries an organisation monitors, asked of each mention as it comes in.
 *
 * <p>The mention becomes an index of one document, asked by the same Lucene queries as the store,
 * so that live and history agree. Only queries whose words are in the text are asked, which keeps
 * many queries cheap; a mention with the words of none is never indexed at all.
 *
 * <p>A mention is matched before it is understood: {@code sentiment:}, {@code lang:}, {@code
 * signal:}, {@code query:} and {@code story:} look at what is known by then, which is {@code
 * unknown} or nothing; {@code brand:} sees the brands its source assigned.
 *
 * <p>A query that fails matches nothing and leaves the others alone. Thread-safe.
 */
public final class MonitoredQueries implements QueryMatcher {

  private static final Logger LOG = LoggerFactory.getLogger(MonitoredQueries.class);

  private final MentionDocuments documents = new MentionDocuments();
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
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
    reported.clear();
  }

  @Override
  public List<QueryMatch> match(Mention mention) {
    AskedQueries asked = this.asked;
    if (asked.isEmpty()) {
      return List.of();
    }
    EnrichedMention known = EnrichedMention.notYetUnderstood(mention, List.of());
    PostIndex post = new PostIndex(documents.toMatch(known));
    List<Asked> candidates = asked.worthAsking(post);
    if (candidates.isEmpty()) {
      return List.of();
    }
    IndexSearcher searcher = post.searcher();
    List<QueryMatch> matches = new ArrayList<>();
    for (Asked candidate : candidates) {
      if (answers(searcher, candidate)) {
        matches.add(candidate.match());
      }
    }
    return matches;
  }

  private boolean answers(IndexSearcher searcher, Asked candidate) {
    try {
      return holds(searcher, candidate.query());
    } catch (IOException | RuntimeException failed) {
      String name = candidate.match().query();
      if (reported.add(name)) {
        LOG.warn("Query {} failed and matches nothing for now.", name, failed);
      }
      return false;
    }
  }

  private static boolean holds(IndexSearcher searcher, Query query) throws IOException {
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(searcher.getLeafContexts().getFirst());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }
}
