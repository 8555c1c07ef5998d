package nl.buzzard.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.Coverage;
import nl.buzzard.crawler.schedule.Rhythm;
import nl.buzzard.crawler.schedule.SourceGap;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceStatus;
import nl.buzzard.crawler.schedule.SourceStatus.Way;
import org.jspecify.annotations.Nullable;

/** Four made-up sources: one that works, one that fails, one that is silent and one that is new. */
final class MadeUpSources {

  static final SourceId NEWS = new SourceId("nieuws");
  static final SourceId FORUM = new SourceId("forum");
  static final SourceId BLOG = new SourceId("blog");
  static final SourceId FRESH = new SourceId("vers");

  private MadeUpSources() {}

  static List<SourceStatus> statuses(Instant now) {
    Duration quarter = Duration.ofMinutes(15);
    return List.of(
        new SourceStatus(BLOG, new Way.Visited(Duration.ofHours(1)), false, silent(now)),
        new SourceStatus(FORUM, new Way.Visited(quarter), false, failing(now)),
        new SourceStatus(NEWS, new Way.Visited(quarter), false, well(now)),
        new SourceStatus(FRESH, new Way.Visited(Duration.ofDays(3)), true, null));
  }

  static SourceHealth well(Instant now) {
    Instant newest = now.minus(Duration.ofMinutes(40));
    return health(NEWS, now.minusSeconds(400), now.minusSeconds(400), newest, 0, null, newest);
  }

  static SourceHealth failing(Instant now) {
    SourceHealth.Failure failure =
        new SourceHealth.Failure(
            Reason.UNREACHABLE, "forum.example.org answered 503 (try <again> later).");
    Instant before = now.minus(Duration.ofHours(30));
    return health(FORUM, now.minusSeconds(90), before, before, 3, failure, before);
  }

  static SourceHealth silent(Instant now) {
    Instant quiet = now.minus(Duration.ofDays(9));
    return health(BLOG, now.minusSeconds(700), now.minusSeconds(700), quiet, 0, null, quiet);
  }

  static Coverage coverage(Instant now) {
    SourceGap gap =
        new SourceGap(FORUM, now.minus(Duration.ofHours(30)), null, SourceGap.Cause.FAILED);
    List<SourceHealth> healths =
        statuses(now).stream().map(SourceStatus::health).filter(Objects::nonNull).toList();
    return new Coverage(healths, List.of(gap), now);
  }

  private static SourceHealth health(
      SourceId source,
      Instant visited,
      Instant success,
      Instant newItem,
      long failuresInARow,
      SourceHealth.@Nullable Failure failure,
      Instant quietSince) {
    Rhythm rhythm =
        new Rhythm(
            visited.minus(Duration.ofDays(60)),
            quietSince,
            Duration.ofMinutes(190),
            Duration.ofDays(3));
    return new SourceHealth(
        source,
        visited,
        success,
        newItem,
        newItem.plusSeconds(2),
        900,
        400,
        1_200,
        failuresInARow,
        failuresInARow,
        failure,
        failure == null ? null : visited.plus(Duration.ofMinutes(20)),
        rhythm);
  }
}
