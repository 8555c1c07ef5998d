package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.index.lucene.LuceneQueries;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The monitored queries in order of name, and which of them are worth asking. Immutable. */
final class AskedQueries {

  private static final Logger LOG = LoggerFactory.getLogger(AskedQueries.class);

  private static final Comparator<MonitoredQuery> BY_NAME =
      Comparator.comparing(MonitoredQuery::name)
          .thenComparing(MonitoredQuery::brand, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** A query ready to be asked, with what its match is called. */
  record Asked(QueryMatch match, Query query) {}

  private final List<Asked> queries = new ArrayList<>();
  private final Map<String, List<Integer>> numbersByAnchor = new HashMap<>();
  private final List<Integer> withoutAnchor = new ArrayList<>();

  AskedQueries(List<MonitoredQuery> monitored) {
    LuceneQueries translator = new LuceneQueries();
    for (MonitoredQuery query : monitored.stream().sorted(BY_NAME).toList()) {
      try {
        add(query, translator.translate(query.query()));
      } catch (RuntimeException unusable) {
        LOG.warn("Query {} cannot be monitored and matches nothing.", query.name(), unusable);
      }
    }
  }

  private void add(MonitoredQuery monitored, Query query) {
    int number = queries.size();
    queries.add(new Asked(new QueryMatch(monitored.name(), monitored.brand()), query));
    Optional<Anchors> anchors = Anchors.of(monitored.query());
    if (anchors.isEmpty()) {
      withoutAnchor.add(number);
      return;
    }
    for (String anchor : anchors.get().terms()) {
      numbersByAnchor.computeIfAbsent(anchor, word -> new ArrayList<>()).add(number);
    }
  }

  /** {@return the queries a text with these terms may answer, in order of name} */
  List<Asked> worthAsking(Set<String> terms) {
    TreeSet<Integer> numbers = new TreeSet<>(withoutAnchor);
    for (String term : terms) {
      numbers.addAll(numbersByAnchor.getOrDefault(term, List.of()));
      if (term.length() >= Anchors.PREFIX) {
        String prefix = term.substring(0, Anchors.PREFIX) + "*";
        numbers.addAll(numbersByAnchor.getOrDefault(prefix, List.of()));
      }
    }
    return numbers.stream().map(queries::get).toList();
  }
}
