package nl.buzzard.crawler.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlInboxTest {

  private static final SourceId BLOG = new SourceId("blog");
  private static final SourceId NEWS = new SourceId("news");

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void itemsComeOutOldestFirstUntilTheyAreDone(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      inbox.put(BLOG, items(BLOG, 1, 3), new Cursor("a"));
      inbox.put(NEWS, items(NEWS, 4, 5), new Cursor("b"));

      Inbox.Batch first = inbox.take(4);
      assertThat(bodies(first)).containsExactly("1", "2", "3", "4");
      assertThat(inbox.take(4)).isEqualTo(first);

      inbox.done(first);
      assertThat(bodies(inbox.take(4))).containsExactly("5");
      assertThat(inbox.waiting()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void doneRemovesTheBatchAloneAndDoingItTwiceDoesNoHarm(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      inbox.put(BLOG, items(BLOG, 1, 3), new Cursor("a"));
      Inbox.Batch all = inbox.take(10);
      Inbox.Batch outer =
          new Inbox.Batch(
              List.of(all.items().getFirst(), all.items().getLast()),
              List.of(all.positions().getFirst(), all.positions().getLast()));

      inbox.done(outer);
      inbox.done(outer);

      assertThat(bodies(inbox.take(10))).containsExactly("2");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void cursorsAreKeptPerSourceAndMoveOn(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      assertThat(inbox.cursor(BLOG)).isEqualTo(Cursor.START);

      inbox.put(BLOG, List.of(), new Cursor("a"));
      inbox.put(BLOG, items(BLOG, 1, 1), new Cursor("b"));

      assertThat(inbox.cursor(BLOG)).isEqualTo(new Cursor("b"));
      assertThat(inbox.cursor(NEWS)).isEqualTo(Cursor.START);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void itemsWhoseCursorCannotBeKeptAreNotKeptEither(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      database.jdbi().useHandle(handle -> handle.execute("DROP TABLE source_cursor"));

      assertThatThrownBy(() -> inbox.put(BLOG, items(BLOG, 1, 2), new Cursor("a")))
          .isInstanceOf(RuntimeException.class);

      assertThat(inbox.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anEmptyInboxHandsOutAnEmptyBatch(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      Inbox.Batch batch = inbox.take(10);
      assertThat(batch.isEmpty()).isTrue();
      inbox.done(batch);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aRowThatCannotBeReadBackIsSetAsideAndTheRestGoesOn(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      inbox.put(BLOG, items(BLOG, 1, 3), new Cursor("a"));
      damage(database, "{\"body\":", "\"2\"");
      damage(database, "{}", "\"3\"");

      assertThat(bodies(inbox.take(10))).containsExactly("1");
      assertThat(inbox.waiting()).isEqualTo(1);
      assertThat(setAside(database)).containsExactly("{\"body\":", "{}");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aBatchOfUnreadableRowsAloneDoesNotLookLikeAnEmptyInbox(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      inbox.put(BLOG, items(BLOG, 1, 2), new Cursor("a"));
      damage(database, "no JSON", "\"1\"");

      assertThat(bodies(inbox.take(1))).containsExactly("2");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anItemIsSetAsideOnceHoweverOftenItIsAsked(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      inbox.put(BLOG, items(BLOG, 1, 3), new Cursor("a"));
      Inbox.Batch second = inbox.take(3).oneByOne().get(1);

      inbox.setAside(second, "it cannot be kept");
      inbox.setAside(second, "it cannot be kept");

      assertThat(bodies(inbox.take(10))).containsExactly("1", "3");
      assertThat(setAside(database)).singleElement().asString().contains("\"body\":\"2\"");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aBatchOfVeryLargeItemsEndsBeforeItFillsTheMemory(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Inbox inbox = new SqlInbox(database.jdbi());
      int length = RawItem.Content.MAX_LENGTH;
      RawItem large = saying(BLOG, "1", "a".repeat(length));
      inbox.put(BLOG, Collections.nCopies(12, large), new Cursor("a"));

      Inbox.Batch first = inbox.take(1_000);
      inbox.done(first);

      assertThat(first.items()).hasSize(SqlInbox.MOST_CHARACTERS / length - 1);
      assertThat(inbox.take(1_000).items()).hasSize(12 - first.items().size());
    }
  }

  private static void damage(Database database, String broken, String marker) {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE inbox SET item = ? WHERE item LIKE ?",
                broken,
                "%\"body\":" + marker + "%"));
  }

  private static List<String> setAside(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT item FROM inbox_set_aside ORDER BY position")
                .mapTo(String.class)
                .list());
  }

  private static List<String> bodies(Inbox.Batch batch) {
    return batch.items().stream().map(item -> item.content().body()).toList();
  }

  private static List<RawItem> items(SourceId source, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(n -> item(source, n)).toList();
  }

  private static RawItem item(SourceId source, int number) {
    return saying(source, Integer.toString(number), Integer.toString(number));
  }

  private static RawItem saying(SourceId source, String id, String body) {
    return new RawItem(
        new Origin(source, Platform.WEB, id, null, null),
        new RawItem.Content(null, body, RawItem.Format.PLAIN),
        Author.UNKNOWN,
        null,
        Instant.EPOCH,
        Engagement.UNKNOWN,
        List.of());
  }
}
