package nl.buzzard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.crawler.schedule.Visit;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that was read every hour for eight days and always brought something. */
class SilentSourcesTest {

  private static final SourceId SOURCE = new SourceId("Reddit");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant LAST = BEGIN.plus(Duration.ofDays(8));

  @TempDir Path folder;
  private Database database;
  private SourceHealthTable health;

  @BeforeEach
  void readForEightDays() {
    database = TestDatabases.SQLITE.open(folder);
    health = new SourceHealthTable(database.jdbi());
    for (Instant at = BEGIN; !at.isAfter(LAST); at = at.plus(HOUR)) {
      read(at, 3);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void read(Instant at, long items) {
    health.record(SOURCE, new Visit.Read(at, at, items, Source.Ending.CAUGHT_UP), HOUR);
  }

  private void fail(Instant at) {
    SourceHealth.Failure failure = new SourceHealth.Failure(Reason.UNREACHABLE, "Reddit is weg.");
    health.record(SOURCE, new Visit.Failed(at, at, 0, failure, at), HOUR);
  }

  private List<SilentSource> silentAt(Instant now) {
    return SilentSources.among(health.all(), Set.of(SOURCE), now);
  }

  @Test
  void threeHoursWithoutNewsAreASilenceThatEndsWithTheFirstItemHoweverLate() {
    read(LAST.plus(HOUR.multipliedBy(2)), 0);
    assertThat(silentAt(LAST.plus(HOUR.multipliedBy(2)))).isEmpty();
    read(LAST.plus(HOUR.multipliedBy(3)), 0);
    assertThat(silentAt(LAST.plus(HOUR.multipliedBy(3))))
        .containsExactly(new SilentSource(SOURCE, LAST, HOUR, null));

    read(LAST.plus(HOUR.multipliedBy(4)), 9);
    assertThat(silentAt(LAST.plus(HOUR.multipliedBy(4)))).isEmpty();
  }

  @Test
  void aSourceThatCannotBeReadForAsLongIsSilentTooAndTellsWhy() {
    fail(LAST.plus(HOUR));
    assertThat(silentAt(LAST.plus(HOUR.multipliedBy(2)))).isEmpty();
    assertThat(silentAt(LAST.plus(HOUR.multipliedBy(3))))
        .containsExactly(new SilentSource(SOURCE, LAST, HOUR, "Reddit is weg."));
  }

  @Test
  void aSourceThatIsReadNoMoreIsNotSilent() {
    read(LAST.plus(HOUR.multipliedBy(3)), 0);
    assertThat(SilentSources.among(health.all(), Set.of(), LAST.plus(HOUR.multipliedBy(3))))
        .isEmpty();
  }
}
