package nl.buzzard.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * The databases a repository test runs on: SQLite always, PostgreSQL where {@code PGHOST} names a
 * server. Use it as the source of a parameterised test.
 */
public enum TestDatabases {
  SQLITE(Database::inFolder),
  POSTGRESQL(folder -> Database.atAddress(freshPostgres()));

  private final Function<Path, Database> opener;

  TestDatabases(Function<Path, Database> opener) {
    this.opener = opener;
  }

  /** {@return the databases that can be reached from here} */
  public static List<TestDatabases> reachable() {
    List<TestDatabases> databases = new ArrayList<>(List.of(SQLITE));
    if (System.getenv("PGHOST") != null) {
      databases.add(POSTGRESQL);
    }
    return databases;
  }

  /** {@return a new, empty database, its tables made; SQLite keeps it in the folder} */
  public Database open(Path folder) {
    return opener.apply(folder);
  }

  /** {@return the address of a new schema of its own, so that tests never meet} */
  private static String freshPostgres() {
    String schema =
        "test_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    String address =
        "jdbc:postgresql://%s:%s/%s?user=%s&password=%s"
            .formatted(
                System.getenv("PGHOST"),
                environment("PGPORT", "5432"),
                environment("PGDATABASE", "buzzard"),
                environment("PGUSER", "buzzard"),
                environment("PGPASSWORD", "buzzard"));
    Jdbi.create(address).useHandle(handle -> handle.execute("CREATE SCHEMA " + schema));
    return address + "&currentSchema=" + schema;
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : value;
  }
}
