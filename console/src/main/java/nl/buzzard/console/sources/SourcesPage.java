package nl.buzzard.console.sources;

import java.util.List;
import java.util.Map;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.schedule.SourceStatus;

/**
 * What the sources screen shows. Immutable.
 *
 * @param frame what is around it
 * @param sources those that need somebody first, then by name
 * @param meters what those spent that cost money
 */
public record SourcesPage(Frame frame, List<SourceStatus> sources, Map<SourceId, Meter> meters) {

  public SourcesPage {
    sources = List.copyOf(sources);
    meters = Map.copyOf(meters);
  }

  /** {@return whether one is being visited, so that the page will soon be out of date} */
  public boolean underWay() {
    return sources.stream().anyMatch(SourceStatus::underWay);
  }

  /** {@return how many need somebody} */
  public long troubled() {
    return sources.stream().filter(SourceStatus::troubled).count();
  }
}
