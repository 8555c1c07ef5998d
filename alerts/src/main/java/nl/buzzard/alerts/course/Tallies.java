package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.alerts.series.Observation;
import nl.buzzard.alerts.series.StoredSeries;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;

/**
 * The steps an alert is judged by, as the store holds them: nothing is remembered here, so a
 * restart changes nothing and what comes late counts. Thread-safe.
 */
public final class Tallies {

  /** A value is looked at when so long a time brought enough of it. */
  private static final Duration BEFORE = Duration.ofHours(1);

  private final MentionCounts counts;
  private final StoredSeries series;
  private final Gaps gaps;

  /**
   * @param counts what is counted
   * @param gaps when it was not collected
   */
  public Tallies(MentionCounts counts, Gaps gaps) {
    this.counts = counts;
    this.series = new StoredSeries(counts);
    this.gaps = gaps;
  }

  /**
   * {@return the steps of an alert, oldest first, its run-up included; none when no value of it was
   * said often enough to be looked at}
   *
   * @param least how many mentions a value needs to be looked at
   * @param from the first step that is judged
   * @param until when to end, exclusive
   */
  List<Tally> read(Pace pace, long least, Instant from, Instant until) {
    // From a whole hour on, so that live and replay see the same past.
    Instant start = from.minus(pace.runUp()).truncatedTo(ChronoUnit.HOURS);
    Map<Instant, Map<String, Long>> parts = new HashMap<>();
    switch (pace.parts()) {
      case Parts.None _ -> {}
      case Parts.Queries queries ->
          queries.byName().forEach((name, query) -> count(parts, name, query, pace, start, until));
      case Parts.Values values -> {
        Set<String> often = often(pace.query(), values.field(), least, from.minus(BEFORE), until);
        if (often.isEmpty()) {
          return List.of();
        }
        count(parts, often, pace, values.field(), start, until);
      }
    }
    return tallies(pace, parts, start, until);
  }

  private List<Tally> tallies(
      Pace pace, Map<Instant, Map<String, Long>> parts, Instant start, Instant until) {
    // What does not look back is not misled by what is missing: it only counts less.
    Gaps known = pace.emptyStepsCount() ? gaps : Gaps.NONE;
    Gaps.Span missing = known.between(start, until);
    Duration step = pace.step();
    List<Observation> seen =
        pace.emptyStepsCount()
            ? series.read(pace.query(), pace.steps(), start, until)
            : series.readSaid(pace.query(), pace.steps(), start, until);
    return seen.stream()
        .map((Observation observed) ->
            new Tally(
                observed.at(),
                (long) observed.count(),
                parts.getOrDefault(observed.at(), Map.of()),
                !missing.missing(observed.at(), observed.at().plus(step))))
        .toList();
  }

  private void count(
      Map<Instant, Map<String, Long>> parts,
      String name,
      MentionQuery query,
      Pace pace,
      Instant start,
      Instant until) {
    for (Row row : rows(query, pace, List.of(), start, until)) {
      parts
          .computeIfAbsent(Objects.requireNonNull(row.start()), _ -> new HashMap<>())
          .put(name, row.mentions());
    }
  }

  private void count(
      Map<Instant, Map<String, Long>> parts,
      Set<String> values,
      Pace pace,
      CountField field,
      Instant start,
      Instant until) {
    for (Row row : rows(pace.query(), pace, List.of(field), start, until)) {
      String value = row.keys().getFirst();
      if (values.contains(value)) {
        parts
            .computeIfAbsent(Objects.requireNonNull(row.start()), _ -> new HashMap<>())
            .put(value, row.mentions());
      }
    }
  }

  private List<Row> rows(
      MentionQuery query, Pace pace, List<CountField> by, Instant start, Instant until) {
    Steps cut = new Steps(pace.steps(), ZoneOffset.UTC);
    return counts.count(new Request(query.and(new Published(start, until)), cut, by));
  }

  private Set<String> often(
      MentionQuery query, CountField field, long least, Instant from, Instant until) {
    Request request = new Request(query.and(new Published(from, until)), null, List.of(field));
    return counts.count(request).stream()
        .filter(row -> row.mentions() >= least && !row.keys().getFirst().isEmpty())
        .map(row -> row.keys().getFirst())
        .collect(Collectors.toSet());
  }
}
