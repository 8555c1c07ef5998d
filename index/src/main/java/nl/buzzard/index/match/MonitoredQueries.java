package nl.buzzard.index.match;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.stage.QueryMatcher;
import nl.buzzard.index.lucene.MentionDocuments;
import nl.buzzard.index.match.AskedQueries.Asked;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries an organisation monitors, asked of each mention as it comes in.
 *
 * <p>The mention becomes an index of one document, asked by the same Lucene queries as the store,
 * so that live and history agree. Only queries one of whose words is in the text are asked, which
 * keeps many queries cheap.
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
  private final PostAnalyzer analyzer = new PostAnalyzer();
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
    List<Asked> candidates = asked.worthAsking(terms(mention));
    if (candidates.isEmpty()) {
      return List.of();
    }
    IndexSearcher searcher = indexOf(mention).createSearcher();
    searcher.setQueryCache(null);
    return candidates.stream()
        .filter(candidate -> answers(searcher, candidate))
        .map(Asked::match)
        .toList();
  }

  private Set<String> terms(Mention mention) {
    Set<String> terms = new HashSet<>(analyzer.terms(mention.body()));
    if (mention.title() != null) {
      terms.addAll(analyzer.terms(mention.title()));
    }
    return terms;
  }

  private MemoryIndex indexOf(Mention mention) {
    MemoryIndex index = new MemoryIndex();
    EnrichedMention known = EnrichedMention.notYetUnderstood(mention, List.of());
    for (IndexableField field : documents.toMatch(known)) {
      index.addField(field, analyzer);
    }
    return index;
  }

  private boolean answers(IndexSearcher searcher, Asked candidate) {
    try {
      return searcher.count(candidate.query()) > 0;
    } catch (IOException | RuntimeException failed) {
      String name = candidate.match().query();
      if (reported.add(name)) {
        LOG.warn("Query {} failed and matches nothing for now.", name, failed);
      }
      return false;
    }
  }
}
