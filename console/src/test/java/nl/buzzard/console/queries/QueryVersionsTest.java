package nl.buzzard.console.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("databases")
class QueryVersionsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

  @TempDir Path folder;

  private final TestDatabases kind;
  private Database database;
  private QueryVersions versions;

  QueryVersionsTest(TestDatabases kind) {
    this.kind = kind;
  }

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    versions = new QueryVersions(database.jdbi());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onlyWhatIsNewIsKept() {
    QueryVersion first = version("Storingen", null, "storing", "sanne", MONDAY);
    versions.keep(List.of(first), "sanne", MONDAY);
    versions.keep(
        List.of(version("Storingen", null, "storing", "joost", TUESDAY)), "joost", TUESDAY);

    assertThat(versions.of("Storingen")).containsExactly(first);
  }

  @Test
  void aChangeOfTextOrBrandIsANewForm() {
    QueryVersion first = version("Storingen", null, "storing", "sanne", MONDAY);
    QueryVersion second = version("Storingen", null, "storing OR uitval", "joost", TUESDAY);
    QueryVersion third = version("Storingen", "Voltana", "storing OR uitval", "joost", FRIDAY);
    versions.keep(List.of(first), "sanne", MONDAY);
    versions.keep(List.of(second), "joost", TUESDAY);
    versions.keep(List.of(third), "joost", FRIDAY);

    assertThat(versions.of("Storingen")).containsExactly(third, second, first);
    assertThat(versions.newest()).containsOnlyKeys("Storingen").containsValue(third);
  }

  @Test
  void whatIsTakenAwayIsKeptAsTakenAwayOnceAndMayComeBack() {
    QueryVersion first = version("Storingen", null, "storing", "sanne", MONDAY);
    versions.keep(List.of(first), "sanne", MONDAY);
    versions.keep(List.of(), "joost", TUESDAY);
    versions.keep(List.of(), "joost", FRIDAY);

    QueryVersion gone = version("Storingen", null, null, "joost", TUESDAY);
    assertThat(versions.of("Storingen")).containsExactly(gone, first);

    QueryVersion again = version("Storingen", null, "storing", "sanne", FRIDAY);
    versions.keep(List.of(again), "sanne", FRIDAY);
    assertThat(versions.of("Storingen")).containsExactly(again, gone, first);
  }

  @Test
  void aQueryThatNeverWasHasNoForms() {
    assertThat(versions.of("Niets")).isEmpty();
  }

  private static QueryVersion version(
      String name, @Nullable String brand, @Nullable String text, String who, Instant since) {
    return new QueryVersion(name, brand, text, who, since);
  }
}
