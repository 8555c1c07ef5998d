package nl.buzzard.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTombstonesTest {

  private static final SourceId ONE = new SourceId("one");
  private static final SourceId OTHER = new SourceId("other");

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsRaisedIsFoundUntilItIsLifted(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Tombstones tombstones = new SqlTombstones(database.jdbi());
      tombstones.raise(Map.of(id(1), ONE, id(2), ONE));
      tombstones.raise(Map.of(id(2), OTHER));

      assertThat(tombstones.among(List.of(id(1), id(2), id(3))))
          .isEqualTo(Map.of(id(1), ONE, id(2), OTHER));

      tombstones.lift(List.of(id(1), id(9)));
      assertThat(tombstones.among(List.of(id(1), id(2)))).containsOnlyKeys(id(2));
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aWholeBatchIsLookedUp(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Tombstones tombstones = new SqlTombstones(database.jdbi());
      List<MentionId> batch = IntStream.range(0, 4_000).mapToObj(SqlTombstonesTest::id).toList();
      tombstones.raise(
          batch.stream().collect(Collectors.toMap(Function.identity(), mention -> ONE)));

      assertThat(tombstones.among(batch)).hasSize(4_000);
    }
  }

  private static MentionId id(int number) {
    return new MentionId("x:" + number);
  }
}
