package nl.buzzard.crawler.schedule;

import java.time.Duration;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A source on schedule and how it is doing at this moment. Immutable.
 *
 * @param source which
 * @param every how often it is visited
 * @param underWay whether it is being visited
 * @param health how its visits went; null before the first has ended
 */
public record SourceStatus(
    SourceId source, Duration every, boolean underWay, @Nullable SourceHealth health) {

  /** {@return whether somebody should look at it: it fails, or is silent for strangely long} */
  public boolean troubled() {
    return health != null && health.state() != SourceHealth.State.WELL;
  }
}
