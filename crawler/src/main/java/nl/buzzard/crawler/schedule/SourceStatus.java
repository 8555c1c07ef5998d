package nl.buzzard.crawler.schedule;

import java.time.Duration;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is doing at this moment. Immutable.
 *
 * @param source which
 * @param way how what it says comes to us
 * @param underWay whether it is being visited
 * @param health how its visits went; null before the first has ended
 */
public record SourceStatus(
    SourceId source, Way way, boolean underWay, @Nullable SourceHealth health) {

  /** How what a source says comes to us. */
  public sealed interface Way {

    /** It is visited on schedule. Immutable. */
    record Visited(Duration every) implements Way {}

    /** It tells over a connection that stays. Immutable. */
    record Listened() implements Way {}

    /** It is delivered. Immutable. */
    record Delivered() implements Way {}
  }

  /** {@return whether it can be visited now} */
  public boolean visitable() {
    return way instanceof Way.Visited;
  }

  /** {@return whether somebody should look at it: it fails, or is silent for strangely long} */
  public boolean troubled() {
    return health != null && health.state() != SourceHealth.State.WELL;
  }
}
