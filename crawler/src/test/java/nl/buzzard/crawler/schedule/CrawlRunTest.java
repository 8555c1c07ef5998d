package nl.buzzard.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.ScriptedSource;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Ending;
import nl.buzzard.core.source.Source.Page;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrawlRunTest {

  private static final SourceId BLOG = new SourceId("blog");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);

  @TempDir Path folder;

  private final SettableTime time = new SettableTime(NOW);
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final ScriptedSource source = new ScriptedSource(BLOG);

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void pageAfterPageReachesTheInboxFromTheCursorOn(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      inbox.put(BLOG, List.of(), new Cursor("a"));
      source.then(new Page(items(2), new Cursor("b"), Ending.MORE));
      source.then(new Page(items(1), new Cursor("c"), Ending.CAUGHT_UP));

      SourceHealth health = visit(database);

      assertThat(source.asked()).containsExactly(new Cursor("a"), new Cursor("b"));
      assertThat(inbox.waiting()).isEqualTo(3);
      assertThat(inbox.cursor(BLOG)).isEqualTo(new Cursor("c"));
      assertThat(health)
          .isEqualTo(
              new SourceHealth(
                  BLOG, NOW, NOW, NOW, null, 1, 0, 3, 0, 0, null, null, Rhythm.startingAt(NOW)));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void notModifiedIsCountedApartFromNothingNew(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      source.then(Page::notModified).then(Page::nothingNew).then(Page::notModified);
      visit(database);
      visit(database);
      SourceHealth health = visit(database);
      assertThat(health.visits()).isEqualTo(3);
      assertThat(health.notModified()).isEqualTo(2);
      assertThat(health.lastNewItem()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void failuresAddUpUntilAVisitGoesWell(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      SourceException gone = new SourceException(Reason.GONE, "It is gone.");
      source.then(gone).then(gone).then(Page::nothingNew);

      visit(database);
      SourceHealth failing = visit(database);
      assertThat(failing.failing()).isTrue();
      assertThat(failing.failuresInARow()).isEqualTo(2);
      assertThat(failing.lastFailure())
          .isEqualTo(new SourceHealth.Failure(Reason.GONE, "It is gone."));
      assertThat(failing.notBefore())
          .isEqualTo(NOW.plus(EVERY.multipliedBy(2)).minus(EVERY.dividedBy(2)));

      SourceHealth well = visit(database);
      assertThat(well.failing()).isFalse();
      assertThat(well.failures()).isEqualTo(2);
      assertThat(well.notBefore()).isNull();
      assertThat(well.lastSuccess()).isEqualTo(NOW);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatWasReadBeforeAFailureIsKept(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      source.then(new Page(items(2), new Cursor("b"), Ending.MORE));
      source.then(new SourceException(Reason.UNREACHABLE, "It broke off."));

      SourceHealth health = visit(database);

      assertThat(inbox.waiting()).isEqualTo(2);
      assertThat(inbox.cursor(BLOG)).isEqualTo(new Cursor("b"));
      assertThat(health.items()).isEqualTo(2);
      assertThat(health.failures()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aFaultOfOurOwnIsAFailureToo(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      source.then(after -> {
        throw new IllegalStateException("bug");
      });
      assertThat(visit(database).failing()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void allSourcesAreListedByName(TestDatabases kind) throws Exception {
    try (Database database = kind.open(folder)) {
      SourceHealthTable table = new SourceHealthTable(database.jdbi());
      table.record(new SourceId("news"), new Visit.Read(NOW, NOW, 0, Ending.CAUGHT_UP), EVERY);
      table.record(BLOG, new Visit.Read(NOW, NOW, 0, Ending.CAUGHT_UP), EVERY);
      assertThat(table.all())
          .extracting(health -> health.source().name())
          .containsExactly("blog", "news");
    }
  }

  private SourceHealth visit(Database database) throws InterruptedException {
    SourceHealthTable table = new SourceHealthTable(database.jdbi());
    new CrawlRun(inbox, table, time).visit(source, EVERY);
    return table.of(BLOG).orElseThrow();
  }

  private static List<RawItem> items(int count) {
    return IntStream.range(0, count).mapToObj(CrawlRunTest::item).toList();
  }

  private static RawItem item(int number) {
    return new RawItem(
        new Origin(BLOG, Platform.WEB, Integer.toString(number), null, null),
        new RawItem.Content(null, "text", RawItem.Format.PLAIN),
        Author.UNKNOWN,
        null,
        NOW,
        Engagement.UNKNOWN,
        List.of());
  }
}
