package nl.buzzard.core.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.PlainAnswers;
import org.jspecify.annotations.Nullable;

/**
 * A mention store that forgets everything with the test it serves; it looks at every mention for
 * every question, so what it says is easy to believe. Thread-safe.
 */
public final class InMemoryMentionStore implements MentionStore {

  private static final Comparator<EnrichedMention> NEWEST_FIRST =
      Comparator.comparing((EnrichedMention mention) -> mention.mention().published())
          .reversed()
          .thenComparing(
              mention -> mention.id().value().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned);

  private static final Comparator<Reach> BY_START_AND_KEYS =
      Comparator.comparing(Reach::start, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Reach::keys, InMemoryMentionStore::compareKeys);

  private final Map<MentionId, EnrichedMention> mentions = new LinkedHashMap<>();

  @Override
  public synchronized void store(List<EnrichedMention> batch) {
    batch.forEach(mention -> mentions.put(mention.id(), mention));
  }

  @Override
  public synchronized int change(
      MentionQuery query, int most, UnaryOperator<EnrichedMention> change) {
    List<EnrichedMention> found = search(query, Paging.first(most)).mentions();
    store(found.stream().map(change).toList());
    return found.size();
  }

  @Override
  public synchronized long forgetBefore(Instant instant) {
    long before = mentions.size();
    mentions.values().removeIf(mention -> mention.mention().published().isBefore(instant));
    return before - mentions.size();
  }

  @Override
  public synchronized List<MentionId> change(
      List<MentionId> ids, UnaryOperator<EnrichedMention> change) {
    List<MentionId> kept = ids.stream().distinct().filter(mentions::containsKey).toList();
    kept.forEach(id -> mentions.computeIfPresent(id, (same, mention) -> change.apply(mention)));
    return kept;
  }

  @Override
  public synchronized Optional<EnrichedMention> find(MentionId id) {
    return Optional.ofNullable(mentions.get(id));
  }

  @Override
  public Hits search(MentionQuery query, Paging paging) {
    List<EnrichedMention> all = answering(query).sorted(NEWEST_FIRST).toList();
    int from = paging.after() == null ? 0 : positionAfter(all, paging.after());
    int to = Math.min(all.size(), from + paging.limit());
    String next = to < all.size() ? all.get(to - 1).id().value() : null;
    return new Hits(all.subList(from, to), all.size(), next);
  }

  private int positionAfter(List<EnrichedMention> all, String id) {
    EnrichedMention last = find(new MentionId(id)).orElseThrow();
    return (int) all.stream().filter(hit -> NEWEST_FIRST.compare(hit, last) <= 0).count();
  }

  @Override
  public long count(MentionQuery query) {
    return answering(query).count();
  }

  @Override
  public List<Row> count(Request request) {
    return counted(request, Comparator.comparingLong(Reach::mentions)).stream()
        .map(reach -> new Row(reach.start(), reach.keys(), reach.mentions()))
        .toList();
  }

  @Override
  public List<Reach> reach(Request request) {
    return counted(request, Comparator.comparingLong(Reach::people));
  }

  private List<Reach> counted(Request request, Comparator<Reach> bySize) {
    Map<Row, Reach> cells = new HashMap<>();
    Map<String, Reach> byFirstKey = new TreeMap<>();
    answering(request.query())
        .forEach(mention -> {
          for (Row cell : rows(mention, request)) {
            Reach one = reach(cell, mention.mention().reach());
            cells.merge(cell, one, InMemoryMentionStore::sum);
            byFirstKey.merge(firstKey(cell.keys()), one, InMemoryMentionStore::sum);
          }
        });
    List<String> kept =
        byFirstKey.entrySet().stream()
            .sorted(Map.Entry.<String, Reach>comparingByValue(bySize.reversed()))
            .limit(request.most())
            .map(Map.Entry::getKey)
            .toList();
    return cells.values().stream()
        .filter(cell -> kept.contains(firstKey(cell.keys())))
        .sorted(BY_START_AND_KEYS)
        .toList();
  }

  private static String firstKey(List<String> keys) {
    return keys.isEmpty() ? "" : keys.getFirst();
  }

  private static Reach reach(Row cell, @Nullable Long people) {
    return people == null
        ? new Reach(cell.start(), cell.keys(), 1, 0, 0)
        : new Reach(cell.start(), cell.keys(), 1, 1, people);
  }

  private static Reach sum(Reach one, Reach other) {
    return new Reach(
        one.start(),
        one.keys(),
        one.mentions() + other.mentions(),
        one.known() + other.known(),
        one.people() + other.people());
  }

  /** {@return everything stored, in the order it was first stored} */
  public synchronized List<EnrichedMention> all() {
    return List.copyOf(mentions.values());
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  private Stream<EnrichedMention> answering(MentionQuery query) {
    return all().stream().filter(mention -> PlainAnswers.answers(mention, query));
  }

  private static List<Row> rows(EnrichedMention mention, Request request) {
    Instant start =
        request.steps() == null
            ? null
            : PlainSteps.start(mention.mention().published(), request.steps());
    List<List<String>> combinations = List.of(List.of());
    for (CountField field : request.by()) {
      combinations = extended(combinations, keys(mention, field));
    }
    return combinations.stream().map(keys -> new Row(start, keys, 0)).toList();
  }

  private static List<List<String>> extended(List<List<String>> combinations, List<String> keys) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> combination : combinations) {
      for (String key : keys) {
        longer.add(Stream.concat(combination.stream(), Stream.of(key)).toList());
      }
    }
    return longer;
  }

  private static List<String> keys(EnrichedMention mention, CountField field) {
    List<String> keys =
        switch (field) {
          case AUTHOR -> Stream.ofNullable(mention.mention().author().label()).toList();
          case BRAND -> mention.brands();
          case COUNTRY -> Stream.ofNullable(mention.mention().details().country()).toList();
          case LOCATION -> Stream.ofNullable(mention.mention().details().location()).toList();
          case HASHTAG -> mention.mention().hashtags();
          case KIND -> List.of(mention.mention().details().kind().name());
          case LANGUAGE -> List.of(mention.language().name());
          case PLATFORM -> List.of(mention.mention().origin().platform().name());
          case PROMINENCE -> List.of(mention.prominence().place().name());
          case QUERY -> mention.matches().stream().map(QueryMatch::query).distinct().toList();
          case SENTIMENT -> List.of(mention.sentiment().label().name());
          case SIGNAL ->
              mention.signals().stream().map(signal -> signal.type().name()).distinct().toList();
          case SOURCE -> List.of(mention.mention().origin().source().name());
          case STORY -> List.of(mention.story().value());
          case TAG -> mention.tags().stream().distinct().toList();
        };
    return keys.isEmpty() ? List.of("") : keys;
  }

  private static int compareKeys(List<String> left, List<String> right) {
    return Arrays.compare(left.toArray(String[]::new), right.toArray(String[]::new));
  }
}
