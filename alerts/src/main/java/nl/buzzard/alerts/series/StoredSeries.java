package nl.buzzard.alerts.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Steps;

/**
 * The counts of a query as the store holds them, in steps.
 *
 * <p>Nothing is remembered here: after a restart, and when mentions arrive late, the store says
 * what there is. Thread-safe.
 */
public final class StoredSeries {

  private final MentionCounts counts;

  /**
   * @param counts what is counted
   */
  public StoredSeries(MentionCounts counts) {
    this.counts = counts;
  }

  /**
   * {@return a step for every length of time, oldest first, from the first with a mention on; the
   * last may still be growing}
   *
   * @param query which mentions
   * @param steps how time is cut
   * @param from when to begin
   * @param until when to end, exclusive
   */
  public List<Observation> read(
      MentionQuery query, Steps.Length steps, Instant from, Instant until) {
    Map<Instant, Long> mentions = new HashMap<>();
    readSaid(query, steps, from, until)
        .forEach(said -> mentions.put(said.at(), (long) said.count()));
    Duration step = length(steps);
    List<Observation> observations = new ArrayList<>();
    Instant first = mentions.keySet().stream().min(Instant::compareTo).orElse(until);
    for (Instant at = first; at.isBefore(until); at = at.plus(step)) {
      observations.add(new Observation(at, mentions.getOrDefault(at, 0L)));
    }
    return observations;
  }

  /**
   * {@return the steps that have a mention, oldest first}
   *
   * @param query which mentions
   * @param steps how time is cut
   * @param from when to begin
   * @param until when to end, exclusive
   */
  public List<Observation> readSaid(
      MentionQuery query, Steps.Length steps, Instant from, Instant until) {
    Steps cut = new Steps(steps, ZoneOffset.UTC);
    Request request = new Request(query.and(new Published(from, until)), cut, List.of());
    return counts.count(request).stream()
        .map(row -> new Observation(Objects.requireNonNull(row.start()), row.mentions()))
        .toList();
  }

  /**
   * {@return how long a step is}
   *
   * @throws IllegalArgumentException if steps of this kind are not of one length
   */
  public static Duration length(Steps.Length steps) {
    return switch (steps) {
      case MINUTE -> Duration.ofMinutes(1);
      case FIVE_MINUTES -> Duration.ofMinutes(5);
      case HOUR -> Duration.ofHours(1);
      case DAY, WEEK, MONTH ->
          throw new IllegalArgumentException(steps + " follow the calendar and vary in length");
    };
  }
}
