package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
  private final int[][] numbersByAnchor;
  private final int[] withoutAnchor;

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
    List<List<Integer>> byAnchor =
        Stream.<List<Integer>>generate(() -> new ArrayList<>(1)).limit(keys.size()).toList();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      int number = i;
      queries
          .get(number)
          .need()
          .anchors(keys::frequency)
          .ifPresentOrElse(
              anchors ->
                  IntStream.of(anchors).distinct().forEach(key -> byAnchor.get(key).add(number)),
              () -> others.add(number));
    }
    numbersByAnchor = byAnchor.stream().map(AskedQueries::array).toArray(int[][]::new);
    withoutAnchor = array(others);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
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
    BitSet worthAsking = worthAsking(post);
    List<T> made = new ArrayList<>();
    for (int i = worthAsking.nextSetBit(0); i >= 0; i = worthAsking.nextSetBit(i + 1)) {
      if (answers(post, queries.get(i))) {
        made.add(making.apply(queries.get(i), post));
      }
    }
    return made;
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

  /** {@return the numbers of the queries a post may answer} */
  private BitSet worthAsking(Post post) {
    Held held = post.held();
    BitSet met = new BitSet();
    addMet(withoutAnchor, held, met);
    for (int key : held.keys()) {
      addMet(numbersByAnchor[key], held, met);
    }
    return met;
  }

  private void addMet(int[] candidates, Held held, BitSet met) {
    for (int number : candidates) {
      if (!met.get(number) && queries.get(number).need().metBy(held)) {
        met.set(number);
      }
    }
  }
}
