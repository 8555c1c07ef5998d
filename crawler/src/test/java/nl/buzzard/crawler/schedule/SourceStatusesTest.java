package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.config.HookService;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStatusesTest {

  private static final SourceId STREAM = new SourceId("bluesky");
  private static final SourceId HOOK = new SourceId("kassa");

  @TempDir Path folder;

  @Test
  void streamsAndDeliveriesAreThereBesideWhatIsVisited() {
    SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));
    try (Database database = Database.inFolder(folder)) {
      SourceHealthTable health = new SourceHealthTable(database.jdbi());
      try (CrawlSchedule schedule =
          new CrawlSchedule(new CrawlRun(new InMemoryInbox(), health, time), health, time)) {
        health.record(
            HOOK,
            new Visit.Read(time.instant(), time.instant(), 3, Source.Ending.CAUGHT_UP),
            Duration.ofDays(1));

        List<SourceStatus> all =
            new SourceStatuses(schedule, health, () -> List.of(hook(), stream())).all();

        assertThat(all)
            .containsExactly(
                new SourceStatus(STREAM, new SourceStatus.Way.Listened(), false, null),
                new SourceStatus(
                    HOOK, new SourceStatus.Way.Delivered(), false, health.of(HOOK).orElseThrow()));
        assertThat(all).noneMatch(SourceStatus::visitable);
      }
    }
  }

  private static SourceSettings hook() {
    return new SourceSettings.Hook(
        HOOK, HookService.WEBHOOK, Platform.REVIEW, new Secret("s"), null);
  }

  private static SourceSettings stream() {
    return new SourceSettings.Stream(
        StreamService.JETSTREAM,
        new SourceSettings.Social(
            STREAM,
            SocialService.BLUESKY,
            URI.create("https://stream.example"),
            null,
            null,
            null,
            null,
            Duration.ofMinutes(15),
            Reach.PUBLIC));
  }
}
