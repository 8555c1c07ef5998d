package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.schedule.CrawlSchedule.Planned;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand sources on the schedule, as many as one installation is made for. */
@Timeout(60)
class ManySourcesTest {

  private static final int SOURCES = 10_000;
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  private final SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));
  private final CountDownLatch leave = new CountDownLatch(1);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final CountDownLatch full = new CountDownLatch(CrawlSchedule.VISITS_AT_ONCE);
  private Database database;
  private CrawlSchedule schedule;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder);
    SourceHealthTable health = new SourceHealthTable(database.jdbi());
    schedule = new CrawlSchedule(new CrawlRun(new InMemoryInbox(), health, time), health, time);
  }

  @AfterEach
  void close() {
    leave.countDown();
    schedule.close();
    database.close();
  }

  /** By the processor time of the thread that does it, which nobody else's work lengthens. */
  @Test
  void theyStartAndTickWithinASecondAndTakeAThreadOnlyWhileTheyAreVisited() throws Exception {
    List<Planned> planned =
        IntStream.range(0, SOURCES)
            .mapToObj(i -> new Planned(new Slow(new SourceId("s" + i)), Duration.ofHours(1)))
            .toList();

    assertThat(processorTime(() -> schedule.reschedule(planned))).isLessThan(A_SECOND);
    full.await();
    assertThat(mostUnderWay).hasValue(CrawlSchedule.VISITS_AT_ONCE);
    assertThat(processorTime(() -> planned.forEach(one -> schedule.ring(one.source().id()))))
        .isLessThan(A_SECOND);
    assertThat(processorTime(() -> assertThat(schedule.statuses()).hasSize(SOURCES)))
        .isLessThan(A_SECOND);
  }

  private static Duration processorTime(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }

  /** Answers nobody before all may leave. */
  private final class Slow implements Source {

    private final SourceId id;

    Slow(SourceId id) {
      this.id = id;
    }

    @Override
    public SourceId id() {
      return id;
    }

    @Override
    public Page fetch(Cursor after, int limit) throws InterruptedException {
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      full.countDown();
      leave.await();
      underWay.decrementAndGet();
      return new Page(List.of(), after, Ending.CAUGHT_UP);
    }
  }
}
