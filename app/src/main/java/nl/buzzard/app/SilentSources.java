package nl.buzzard.app;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.schedule.Rhythm;
import nl.buzzard.crawler.schedule.SourceHealth;
import org.jspecify.annotations.Nullable;

/** Tells alerts which sources fell silent, by the health the crawler keeps. Pure. */
public final class SilentSources {

  private SilentSources() {}

  /**
   * {@return those that bring nothing right now although they used to}
   *
   * @param health how all sources are doing that were ever read
   * @param read those that are read: what nobody reads any more is not silent
   */
  public static List<SilentSource> among(
      List<SourceHealth> health, Set<SourceId> read, Instant now) {
    return health.stream()
        .filter(source -> read.contains(source.source()))
        .map(source -> silent(source, now))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable SilentSource silent(SourceHealth source, Instant now) {
    Instant since = source.missedSince(now);
    Rhythm rhythm = source.rhythm();
    SourceHealth.Failure failure = source.lastFailure();
    return since == null || rhythm == null
        ? null
        : new SilentSource(
            source.source(),
            since,
            rhythm.longestPause(),
            source.failing() && failure != null ? failure.sentence() : null);
  }
}
