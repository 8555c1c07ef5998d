package nl.buzzard.index.match;

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
  record Asked(QueryMatch match, Condition condition, Need need) {}

  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private final TermKeys keys = new TermKeys();
  private final List<Asked> queries = new ArrayList<>();
  private final List<List<Integer>> numbersByAnchor = new ArrayList<>();
  private final List<Integer> withoutAnchor = new ArrayList<>();

  AskedQueries(List<MonitoredQuery> monitored) {
    for (MonitoredQuery query : monitored.stream().sorted(BY_NAME).toList()) {
      try {
        Condition condition = ConditionReader.of(query.query(), keys);
        QueryMatch match = new QueryMatch(query.name(), query.brand());
        queries.add(new Asked(match, condition, condition.need()));
      } catch (RuntimeException unusable) {
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
    return answeredBy(mention, (answered, post) -> answered.match());
  }

  /**
   * {@return what is made of each query a mention answers, in order of name}
   *
   * @param making takes the query and the mention it was held against
   */
  <T> List<T> answeredBy(EnrichedMention mention, BiFunction<Asked, Post, T> making) {
    if (queries.isEmpty()) {
      return List.of(); // nobody need read the post
    }
    Post post = new Post(mention, keys);
    return worthAsking(post).stream()
        .filter(candidate -> answers(post, candidate))
        .map(candidate -> making.apply(candidate, post))
        .toList();
  }

  private boolean answers(Post post, Asked candidate) {
    try {
      return candidate.condition().isMetBy(post);
    } catch (RuntimeException failed) {
      String name = candidate.match().query();
      if (reported.add(name)) {
        LOG.warn("Query {} failed and matches nothing for now.", name, failed);
      }
      return false;
    }
  }

  /** {@return the queries a post may answer, in order of name} */
  private List<Asked> worthAsking(Post post) {
    int[] held = post.held().keys();
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
