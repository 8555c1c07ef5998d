package nl.buzzard.index.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.index.lucene.LuceneQueries;
import nl.buzzard.index.lucene.MentionDocuments;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The monitored queries in order of name, and which of them are worth asking.
 *
 * <p>Two sieves let few through that do not answer. Each query waits under its anchors, terms of
 * which a post must hold one; and a query whose anchor turns up must have all else it needs, as
 * {@link Need} tells. A query that fails matches nothing and leaves the others alone. Thread-safe.
 */
final class AskedQueries {

  private static final Logger LOG = LoggerFactory.getLogger(AskedQueries.class);

  private static final Comparator<MonitoredQuery> BY_NAME =
      Comparator.comparing(MonitoredQuery::name)
          .thenComparing(MonitoredQuery::brand, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** A query ready to be asked, with what its match is called. */
  record Asked(QueryMatch match, Rewritten query, Need need) {}

  private final MentionDocuments documents = new MentionDocuments();
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private final TermKeys keys = new TermKeys();
  private final List<Asked> queries = new ArrayList<>();
  private final List<List<Integer>> numbersByAnchor = new ArrayList<>();
  private final List<Integer> withoutAnchor = new ArrayList<>();

  AskedQueries(List<MonitoredQuery> monitored) {
    LuceneQueries translator = new LuceneQueries();
    for (MonitoredQuery query : monitored.stream().sorted(BY_NAME).toList()) {
      try {
        Query translated = translator.translate(query.query());
        QueryMatch match = new QueryMatch(query.name(), query.brand());
        Need need = NeedReader.of(translated, keys);
        queries.add(new Asked(match, Rewritten.of(translated), need));
      } catch (IOException | RuntimeException unusable) {
        LOG.warn("Query {} cannot be monitored and matches nothing.", query.name(), unusable);
      }
    }
    IntStream.range(0, keys.size()).forEach(key -> numbersByAnchor.add(new ArrayList<>(1)));
    IntStream.range(0, queries.size()).forEach(this::file);
  }

  private void file(int number) {
    Optional<int[]> anchors = queries.get(number).need().anchors(keys::frequency);
    if (anchors.isEmpty()) {
      withoutAnchor.add(number);
    } else {
      IntStream.of(anchors.get()).distinct().forEach(key -> numbersByAnchor.get(key).add(number));
    }
  }

  /** {@return the queries a mention answers, in order of name} */
  List<QueryMatch> answeredBy(EnrichedMention mention) {
    return answeredBy(mention, (answered, searcher) -> answered.match());
  }

  /**
   * {@return what is made of each query a mention answers, in order of name}
   *
   * @param making takes the query and what asked the mention
   */
  <T> List<T> answeredBy(EnrichedMention mention, BiFunction<Asked, IndexSearcher, T> making) {
    if (queries.isEmpty()) {
      return List.of(); // nobody need read the post
    }
    PostIndex post = new PostIndex(documents.toMatch(mention));
    List<Asked> candidates = worthAsking(post);
    if (candidates.isEmpty()) {
      return List.of();
    }
    IndexSearcher searcher = post.searcher();
    return candidates.stream()
        .filter(candidate -> answers(searcher, candidate))
        .map(candidate -> making.apply(candidate, searcher))
        .toList();
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

  private static boolean holds(IndexSearcher searcher, Rewritten query) throws IOException {
    Scorer scorer = query.weight(searcher).scorer(searcher.getLeafContexts().getFirst());
    return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
  }

  /** {@return the queries a post may answer, in order of name} */
  private List<Asked> worthAsking(PostIndex post) {
    int[] held = post.keys(keys);
    Set<Integer> numbers = new TreeSet<>();
    addMet(withoutAnchor, held, numbers);
    for (int key : held) {
      addMet(numbersByAnchor.get(key), held, numbers);
    }
    return numbers.stream().map(queries::get).toList();
  }

  private void addMet(List<Integer> candidates, int[] held, Set<Integer> numbers) {
    for (int number : candidates) {
      if (queries.get(number).need().metBy(held)) {
        numbers.add(number);
      }
    }
  }
}
