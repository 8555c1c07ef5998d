package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Ending;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.SourceGap.Cause;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceGapsTest {

  private static final SourceId BLOG = new SourceId("blog");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anOutageIsAGapFromTheLastVisitThatWentWellToTheNext(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          read(table, 0, 1);
          failed(table, 10);
          failed(table, 20);
          assertThat(gaps.between(NOON, at(30)))
              .containsExactly(new SourceGap(BLOG, NOON, null, Cause.FAILED));

          read(table, 30, 0);
          read(table, 40, 0);
          assertThat(gaps.between(NOON, at(60)))
              .containsExactly(new SourceGap(BLOG, NOON, at(30), Cause.FAILED));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void timeInWhichNobodyWentThereIsAGapToo(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          read(table, 0, 1);
          read(table, 21, 0);
          assertThat(gaps.between(NOON, at(60))).isEmpty();
          read(table, 60, 0);
          assertThat(gaps.between(NOON, at(60)))
              .containsExactly(new SourceGap(BLOG, at(21), at(60), Cause.NOT_VISITED));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aVisitThatTakesLongIsNoGap(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          read(table, 0, 1);
          table.record(BLOG, new Visit.Read(at(10), at(300), 5, Ending.CAUGHT_UP), EVERY);
          assertThat(gaps.between(NOON, at(600))).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void onlyGapsThatTouchTheSpanAreTold(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          read(table, 0, 1);
          failed(table, 10);
          read(table, 20, 0);
          assertThat(gaps.between(at(20), at(30))).isEmpty();
          assertThat(gaps.between(at(-30), NOON)).isEmpty();
          assertThat(gaps.between(at(19), at(30))).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aSourceThatIsReadButBringsNothingForLongIsSilent(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          int hours = 8 * 24;
          for (int hour = 0; hour <= hours; hour++) {
            readHourly(table, hour, 1);
          }
          readHourly(table, hours + 1, 0);
          readHourly(table, hours + 2, 0);
          assertThat(health(table).state()).isEqualTo(SourceHealth.State.WELL);
          assertThat(health(table).rhythm())
              .extracting(Rhythm::usualPause)
              .isEqualTo(Duration.ofHours(1));

          readHourly(table, hours + 3, 0);
          assertThat(health(table).state()).isEqualTo(SourceHealth.State.SILENT);
          assertThat(health(table).silentSince()).isEqualTo(at(hours * 60));
          assertThat(gaps.between(NOON, at(hours * 60 + 300))).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsKeptOfASourceIsNotedWithItsOtherHealth(TestDatabases kind) throws Exception {
    with(
        kind,
        (table, gaps) -> {
          table.indexed(Set.of(BLOG), at(1));
          table.indexed(Set.of(BLOG, new SourceId("imported")), at(2));
          read(table, 0, 1);
          assertThat(health(table).lastIndexed()).isEqualTo(at(2));
          assertThat(table.all()).extracting(SourceHealth::source).containsExactly(BLOG);
        });
  }

  private void with(TestDatabases kind, BiConsumer<SourceHealthTable, SourceGaps> check)
      throws Exception {
    try (Database database = kind.open(folder)) {
      check.accept(new SourceHealthTable(database.jdbi()), new SourceGaps(database.jdbi()));
    }
  }

  private static SourceHealth health(SourceHealthTable table) {
    return table.of(BLOG).orElseThrow();
  }

  private static void read(SourceHealthTable table, int minute, long items) {
    table.record(BLOG, new Visit.Read(at(minute), at(minute), items, Ending.CAUGHT_UP), EVERY);
  }

  private static void readHourly(SourceHealthTable table, int hour, long items) {
    Instant at = at(hour * 60);
    table.record(BLOG, new Visit.Read(at, at, items, Ending.CAUGHT_UP), Duration.ofHours(1));
  }

  private static void failed(SourceHealthTable table, int minute) {
    SourceHealth.Failure failure = new SourceHealth.Failure(Reason.UNREACHABLE, "It is away.");
    table.record(BLOG, new Visit.Failed(at(minute), at(minute), 0, failure, at(minute)), EVERY);
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
