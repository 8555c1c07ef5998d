package nl.buzzard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTest {

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anEmptyDatabaseHasItsTablesAfterOpening(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      long waiting =
          database
              .jdbi()
              .withHandle(handle ->
                  handle.createQuery("SELECT count(*) FROM inbox").mapTo(Long.class).one());
      assertThat(waiting).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aTransactionThatFailsLeavesNothing(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      try {
        database
            .jdbi()
            .useTransaction(handle -> {
              handle.execute("INSERT INTO inbox (source, item) VALUES ('feed', '{}')");
              throw new IllegalStateException("power cut");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("power cut");
      }
      List<String> left =
          database
              .jdbi()
              .withHandle(handle ->
                  handle.createQuery("SELECT source FROM inbox").mapTo(String.class).list());
      assertThat(left).isEmpty();
    }
  }

  @Test
  void sqliteSurvivesAPowerCutByWritingThrough() {
    try (Database database = Database.inFolder(folder)) {
      database
          .jdbi()
          .useHandle(handle -> {
            assertThat(handle.createQuery("PRAGMA journal_mode").mapTo(String.class).one())
                .isEqualTo("wal");
            assertThat(handle.createQuery("PRAGMA synchronous").mapTo(int.class).one())
                .isEqualTo(2);
          });
    }
  }

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    try (Database database = Database.inFolder(folder)) {
      database
          .jdbi()
          .useHandle(
              handle -> handle.execute("INSERT INTO inbox (source, item) VALUES ('feed', '{}')"));
    }
    try (Database database = Database.inFolder(folder)) {
      assertThat(
              database
                  .jdbi()
                  .<String, RuntimeException>withHandle(handle ->
                      handle.createQuery("SELECT source FROM inbox").mapTo(String.class).one()))
          .isEqualTo("feed");
    }
  }

  @Test
  void twoProcessesMayOpenANewFolderAtTheSameMoment() {
    List<Long> tables =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(process -> {
              try (Database database = Database.inFolder(folder)) {
                return database
                    .jdbi()
                    .<Long, RuntimeException>withHandle(handle ->
                        handle.createQuery("SELECT count(*) FROM inbox").mapTo(Long.class).one());
              }
            })
            .toList();
    assertThat(tables).containsOnly(0L);
  }
}
