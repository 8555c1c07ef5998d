package nl.buzzard.console.sources;

import java.util.List;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.crawler.schedule.SourceStatus;

/**
 * What the sources screen shows. Immutable.
 *
 * @param frame what is around it
 * @param sources those that need somebody first, then by name
 */
public record SourcesPage(Frame frame, List<SourceStatus> sources) {

  public SourcesPage {
    sources = List.copyOf(sources);
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
