package nl.buzzard.console.trends;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.trends.TimeAxis.Span;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a view say, beside those of the same span before it. Immutable.
 *
 * @param now the mentions of the view
 * @param before those of the span before
 * @param columns the view over time
 * @param brands every brand that occurs under the same question, largest first; the view's own
 *     brand does not narrow this list, so that brands compare
 * @param locations shops, offices or towns beside each other, the worst net sentiment first
 * @param rankings the largest values of other fields
 */
public record Trends(
    Tally now,
    Tally before,
    List<Column> columns,
    List<BrandRow> brands,
    List<Location> locations,
    List<Ranking> rankings) {

  private static final int LONGEST_RANKING = 8;
  private static final int MOST_LOCATIONS = 20;

  /**
   * Counts a view.
   *
   * @throws QueryException if the question is not in the query language
   */
  static Trends count(View view, MentionCounts counts, QuerySyntax syntax) throws QueryException {
    TimeRange range = view.range();
    View beforeView = view.during(range.before());
    MentionQuery query = view.query(syntax);
    MentionQuery beforeQuery = beforeView.query(syntax);
    MentionQuery anyBrand = view.without(Field.BRAND).query(syntax);
    MentionQuery anyBrandBefore = beforeView.without(Field.BRAND).query(syntax);
    List<Ranking> rankings =
        Stream.of(CountField.SIGNAL, CountField.PLATFORM, CountField.SOURCE)
            .map(field ->
                ranking(field, byValue(counts, query, field), byValue(counts, beforeQuery, field)))
            .toList();
    return new Trends(
        sum(counts, query),
        sum(counts, beforeQuery),
        columns(range, counts, query),
        brands(
            tallies(counts, anyBrand, CountField.BRAND),
            tallies(counts, anyBrandBefore, CountField.BRAND)),
        locations(
            tallies(counts, query, CountField.LOCATION),
            tallies(counts, beforeQuery, CountField.LOCATION)),
        rankings);
  }

  /**
   * {@return the brand whose volume changed most; null when there are fewer than two, or nothing to
   * compare with}
   */
  @Nullable BrandRow mostChanged() {
    return brands.size() < 2 || before.total() == 0
        ? null
        : brands.stream()
            .max(Comparator.comparingLong(brand -> Math.abs(brand.now().total() - brand.before())))
            .orElse(null);
  }

  /** {@return whether some mention has no sentiment} */
  public long unknown() {
    return now.unknown();
  }

  private static Tally sum(MentionCounts counts, MentionQuery query) {
    return counts.count(new Request(query, null, List.of(CountField.SENTIMENT))).stream()
        .map(row -> Tally.of(row.keys().getFirst(), row.mentions()))
        .reduce(Tally.NONE, Tally::plus);
  }

  private static List<Column> columns(TimeRange range, MentionCounts counts, MentionQuery query) {
    TreeMap<Instant, Tally> tallies = new TreeMap<>();
    List<Span> spans = TimeAxis.columns(range);
    spans.forEach(span -> tallies.put(span.from(), Tally.NONE));
    Request request = new Request(query, TimeAxis.steps(range), List.of(CountField.SENTIMENT));
    for (Row row : counts.count(request)) {
      // The first step may begin before the span does.
      Instant start = row.start() == null ? range.from() : row.start();
      Instant column = tallies.floorKey(start.isBefore(range.from()) ? range.from() : start);
      if (column != null) {
        tallies.merge(column, Tally.of(row.keys().getFirst(), row.mentions()), Tally::plus);
      }
    }
    return spans.stream()
        .map(span ->
            new Column(span.from(), span.until(), tallies.getOrDefault(span.from(), Tally.NONE)))
        .toList();
  }

  private static Map<String, Tally> tallies(
      MentionCounts counts, MentionQuery query, CountField field) {
    Request request = new Request(query, null, List.of(field, CountField.SENTIMENT));
    return counts.count(request).stream()
        .filter(row -> !row.keys().getFirst().isEmpty())
        .collect(
            Collectors.toMap(
                row -> row.keys().getFirst(),
                row -> Tally.of(row.keys().getLast(), row.mentions()),
                Tally::plus,
                TreeMap::new));
  }

  private static List<BrandRow> brands(Map<String, Tally> now, Map<String, Tally> before) {
    long all = now.values().stream().mapToLong(Tally::total).sum();
    return now.entrySet().stream()
        .map(entry ->
            new BrandRow(
                entry.getKey(),
                entry.getValue(),
                before.getOrDefault(entry.getKey(), Tally.NONE).total(),
                (double) entry.getValue().total() / all))
        .sorted(Comparator.comparingLong((BrandRow row) -> -row.now().total()))
        .toList();
  }

  /** Where nobody was pleased or displeased comes last: it says nothing. */
  private static List<Location> locations(Map<String, Tally> now, Map<String, Tally> before) {
    return now.entrySet().stream()
        .map(entry ->
            new Location(
                entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), Tally.NONE)))
        .sorted(
            Comparator.comparingDouble(Trends::net)
                .thenComparingLong(location -> -location.now().total()))
        .limit(MOST_LOCATIONS)
        .toList();
  }

  private static double net(Location location) {
    Double net = location.now().net();
    return net == null ? Double.MAX_VALUE : net;
  }

  private static Map<String, Long> byValue(
      MentionCounts counts, MentionQuery query, CountField field) {
    return counts.count(new Request(query, null, List.of(field))).stream()
        .filter(row -> !row.keys().getFirst().isEmpty())
        .collect(Collectors.toMap(row -> row.keys().getFirst(), Row::mentions, Long::sum));
  }

  private static Ranking ranking(
      CountField field, Map<String, Long> now, Map<String, Long> before) {
    List<RankedValue> values =
        now.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LONGEST_RANKING)
            .map(entry ->
                new RankedValue(
                    entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), 0L)))
            .toList();
    return new Ranking(Field.valueOf(field.name()), values);
  }

  /** {@return how much more a number is than one before, as a share of it; null when that is 0} */
  static @Nullable Double change(long now, long before) {
    return before == 0 ? null : (double) (now - before) / before;
  }

  /**
   * One column of the chart. Immutable.
   *
   * @param from its first instant
   * @param until the first instant after it
   * @param tally its mentions
   */
  public record Column(Instant from, Instant until, Tally tally) {}

  /**
   * One brand beside the others. Immutable.
   *
   * @param name the brand
   * @param now its mentions
   * @param before how many it had in the span before
   * @param voiceShare its volume as a share of that of all brands together, from 0 to 1
   */
  public record BrandRow(String name, Tally now, long before, double voiceShare) {}

  /**
   * One shop, office or town beside the others. Immutable.
   *
   * @param name what its source calls it
   * @param now its mentions
   * @param before those of the span before
   */
  public record Location(String name, Tally now, Tally before) {}

  /**
   * The largest values of a field. Immutable.
   *
   * @param field which
   * @param values largest first
   */
  public record Ranking(Field field, List<RankedValue> values) {

    /** {@return the largest count, at least 1} */
    public long largest() {
      return values.isEmpty() ? 1 : values.getFirst().mentions();
    }
  }

  /**
   * One value of a field. Immutable.
   *
   * @param value the value
   * @param mentions how many mentions have it
   * @param before how many had it in the span before
   */
  public record RankedValue(String value, long mentions, long before) {}
}
