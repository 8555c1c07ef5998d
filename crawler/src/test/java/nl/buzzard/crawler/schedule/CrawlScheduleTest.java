package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.ScriptedSource;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Page;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.CrawlSchedule.Planned;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CrawlScheduleTest {

  private static final SourceId BLOG = new SourceId("blog");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  private final SettableTime time = new SettableTime(NOW);
  private final Semaphore visits = new Semaphore(0);
  private Database database;
  private SourceHealthTable health;
  private CrawlSchedule schedule;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder);
    health = new SourceHealthTable(database.jdbi());
    CrawlRun run = new CrawlRun(new InMemoryInbox(), health, time);
    schedule = new CrawlSchedule(run, health, time);
  }

  @AfterEach
  void close() {
    schedule.close();
    database.close();
  }

  @Test
  void theFirstVisitIsRightAwayAndTheBellRingsOnAndOn() throws Exception {
    // Quartz lives by the real clock.
    time.set(Instant.now());
    ScriptedSource source = source(3);
    schedule.reschedule(List.of(new Planned(source, Duration.ofMillis(200))));
    assertThat(visits.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void oneSourceIsNeverVisitedTwiceAtOnce() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    ScriptedSource source = new ScriptedSource(BLOG).then(after -> waitFor(leave, after));
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    visits.acquire();

    schedule.visitNow(BLOG);
    schedule.reschedule(List.of());
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    leave.countDown();
    schedule.close();

    assertThat(source.asked()).hasSize(1);
  }

  @Test
  void closingWaitsForAVisitThatIsUnderWay() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    ScriptedSource source = new ScriptedSource(BLOG).then(after -> waitFor(leave, after));
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    visits.acquire();

    Thread.ofVirtual().start(leave::countDown);
    schedule.close();

    assertThat(health.of(BLOG)).isPresent();
  }

  @Test
  void theBellIsIgnoredWhileASourceIsLeftAloneAndAPersonIsNot() throws Exception {
    failedBefore(Reason.RATE_LIMITED);
    ScriptedSource source = source(5);
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    schedule.ring(BLOG);
    assertThat(source.asked()).isEmpty();

    schedule.visitNow(BLOG);
    visits.acquire();
    schedule.close();
    assertThat(source.asked()).hasSize(1);
  }

  @Test
  void theBellIsHeardAgainWhenTheWaitIsOver() throws Exception {
    failedBefore(Reason.RATE_LIMITED);
    schedule.reschedule(List.of(new Planned(source(5), HOUR)));
    time.advance(Duration.ofHours(2));
    schedule.ring(BLOG);
    assertThat(visits.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void afterOneFailureTheVeryNextRingIsHeard() throws Exception {
    ScriptedSource source =
        new ScriptedSource(BLOG)
            .then(after -> {
              // The visit takes a while, so that it fails some time after the bell rang for it.
              time.advance(Duration.ofSeconds(20));
              throw new SourceException(Reason.UNREACHABLE, "It failed.");
            })
            .then(after -> {
              visits.release();
              return Page.nothingNew(after);
            });
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    while (health.of(BLOG).isEmpty()) {
      Thread.onSpinWait();
    }
    time.set(NOW.plus(HOUR));
    do {
      // Again and again, because the first visit may still be on its way out.
      schedule.ring(BLOG);
    } while (!visits.tryAcquire(10, TimeUnit.MILLISECONDS));
  }

  @Test
  void newSettingsGiveAFailingSourceAnotherChance() throws Exception {
    failedBefore(Reason.GONE);
    schedule.reschedule(List.of(new Planned(source(5), HOUR)));
    assertThat(visits.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aSourceTakenOffTheScheduleIsNotVisited() {
    failedBefore(Reason.RATE_LIMITED);
    ScriptedSource source = source(5);
    schedule.reschedule(List.of(new Planned(source, HOUR)));
    schedule.reschedule(List.of());
    schedule.visitNow(BLOG);
    schedule.close();
    assertThat(source.asked()).isEmpty();
  }

  @Test
  void itTellsWhichSourcesAreOnScheduleAndHowTheyDo() throws Exception {
    failedBefore(Reason.RATE_LIMITED);
    CountDownLatch leave = new CountDownLatch(1);
    ScriptedSource news =
        new ScriptedSource(new SourceId("news")).then(after -> waitFor(leave, after));
    schedule.reschedule(List.of(new Planned(news, HOUR), new Planned(source(1), HOUR)));
    visits.acquire();

    List<SourceStatus> statuses = schedule.statuses();
    leave.countDown();

    assertThat(statuses)
        .containsExactly(
            new SourceStatus(
                BLOG, new SourceStatus.Way.Visited(HOUR), false, health.of(BLOG).orElseThrow()),
            new SourceStatus(new SourceId("news"), new SourceStatus.Way.Visited(HOUR), true, null));
    assertThat(statuses).extracting(SourceStatus::troubled).containsExactly(true, false);
  }

  private void failedBefore(Reason reason) {
    health.record(
        BLOG,
        new Visit.Failed(
            NOW, NOW, 0, new SourceHealth.Failure(reason, "It failed."), NOW.plus(HOUR)),
        HOUR);
  }

  private ScriptedSource source(int answers) {
    ScriptedSource source = new ScriptedSource(BLOG);
    for (int answer = 0; answer < answers; answer++) {
      source.then(after -> {
        visits.release();
        return Page.nothingNew(after);
      });
    }
    return source;
  }

  private Page waitFor(CountDownLatch leave, Cursor after)
      throws SourceException, InterruptedException {
    visits.release();
    leave.await();
    return Page.nothingNew(after);
  }
}
