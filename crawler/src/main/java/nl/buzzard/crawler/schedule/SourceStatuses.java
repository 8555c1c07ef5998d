package nl.buzzard.crawler.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.buzzard.config.SourceSettings;

/**
 * How every source of the configuration is doing, whichever way it comes to us. Thread-safe.
 *
 * @param schedule knows those that are visited
 * @param health knows how the others are doing
 * @param sources the sources of the configuration in force
 */
public record SourceStatuses(
    CrawlSchedule schedule, SourceHealthTable health, Supplier<List<SourceSettings>> sources) {

  /** {@return all of them, by name} */
  public List<SourceStatus> all() {
    List<SourceStatus> statuses = new ArrayList<>(schedule.statuses());
    for (SourceSettings source : sources.get()) {
      switch (source) {
        case SourceSettings.Visited _ -> {}
        case SourceSettings.Listened _ ->
            statuses.add(status(source, new SourceStatus.Way.Listened()));
        case SourceSettings.Hook _ ->
            statuses.add(status(source, new SourceStatus.Way.Delivered()));
      }
    }
    statuses.sort(Comparator.comparing(status -> status.source().name()));
    return statuses;
  }

  private SourceStatus status(SourceSettings source, SourceStatus.Way way) {
    return new SourceStatus(source.id(), way, false, health.of(source.id()).orElse(null));
  }
}
