package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.SourceId;

/**
 * How much of what there was to collect was not, by span: sources that usually bring much weigh
 * much. Immutable.
 */
public final class Coverage {

  /** Below this, what is missing drowns in what was collected. */
  private static final double NOTICEABLE_SHARE = 0.1;

  private final Map<SourceId, Double> weights;
  private final List<SourceGap> gaps;
  private final Instant now;

  /**
   * @param sources all that are or were read
   * @param gaps when one was not
   * @param now the end of gaps that last
   */
  public Coverage(List<SourceHealth> sources, List<SourceGap> gaps, Instant now) {
    double items = sources.stream().mapToDouble(SourceHealth::items).sum();
    this.weights =
        sources.stream()
            .collect(
                Collectors.toMap(
                    SourceHealth::source, source -> source.items() / Math.max(1, items)));
    this.gaps = List.copyOf(gaps);
    this.now = now;
  }

  /** {@return the sources to blame where so much of a span is missing that numbers mislead} */
  public List<SourceId> missing(Instant from, Instant until) {
    Map<SourceId, Double> missing = new HashMap<>();
    for (SourceGap gap : gaps) {
      double weight = weights.getOrDefault(gap.source(), 0.0);
      double share = weight * covered(gap, from, until);
      if (share > 0) {
        missing.merge(gap.source(), share, Double::sum);
      }
    }
    double all = missing.values().stream().mapToDouble(Double::doubleValue).sum();
    return all < NOTICEABLE_SHARE
        ? List.of()
        : missing.keySet().stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  private double covered(SourceGap gap, Instant from, Instant until) {
    Instant end = gap.until() == null ? now : gap.until();
    Instant start = gap.from().isAfter(from) ? gap.from() : from;
    Instant stop = end.isBefore(until) ? end : until;
    double whole = Duration.between(from, until).toMillis();
    return whole <= 0 || !start.isBefore(stop)
        ? 0
        : Duration.between(start, stop).toMillis() / whole;
  }
}
