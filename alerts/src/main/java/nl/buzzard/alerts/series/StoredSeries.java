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
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;

/**
 * The counts of a query as the store holds them, in steps of five minutes.
 *
 * <p>Nothing is remembered here: after a restart, and when mentions arrive late, the store says
 * what there is. Thread-safe.
 */
public final class StoredSeries {

  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Steps STEPS = new Steps(Steps.Length.FIVE_MINUTES, ZoneOffset.UTC);

  private final MentionCounts counts;

  /**
   * @param counts what is counted
   */
  public StoredSeries(MentionCounts counts) {
    this.counts = counts;
  }

  /**
   * {@return a step for every five minutes, oldest first, from the first with a mention on; the
   * last may still be growing}
   *
   * @param query which mentions
   * @param from when to begin
   * @param until when to end, exclusive
   */
  public List<Observation> read(MentionQuery query, Instant from, Instant until) {
    Map<Instant, Long> mentions = new HashMap<>();
    for (Row row :
        counts.count(new Request(query.and(new Published(from, until)), STEPS, List.of()))) {
      mentions.put(Objects.requireNonNull(row.start()), row.mentions());
    }
    List<Observation> steps = new ArrayList<>();
    Instant first = mentions.keySet().stream().min(Instant::compareTo).orElse(until);
    for (Instant at = first; at.isBefore(until); at = at.plus(STEP)) {
      steps.add(new Observation(at, mentions.getOrDefault(at, 0L)));
    }
    return steps;
  }
}
