package nl.buzzard.console.queries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Every form the monitored queries have had, in SQL. Whoever starts Buzzard or changes its
 * configuration keeps what is in force; what did not change is not kept again. Thread-safe.
 */
public final class QueryVersions {

  private static final String COLUMNS = "SELECT name, brand, query, who, since FROM query_version ";
  private static final String NEWEST =
      COLUMNS + "WHERE id IN (SELECT MAX(id) FROM query_version GROUP BY name)";

  private final Jdbi jdbi;

  /**
   * @param jdbi the database
   */
  public QueryVersions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps what is in force now, as far as it is new, and that what is missing was taken away.
   *
   * @param inForce every monitored query
   * @param who took away what is missing
   * @param now when
   */
  public void keep(List<QueryVersion> inForce, String who, Instant now) {
    jdbi.useTransaction(handle -> {
      Map<String, QueryVersion> kept = newest(handle);
      Map<String, QueryVersion> current =
          inForce.stream().collect(Collectors.toMap(QueryVersion::name, Function.identity()));
      Stream<QueryVersion> changed =
          inForce.stream()
              .filter(version ->
                  !kept.containsKey(version.name()) || !kept.get(version.name()).asks(version));
      Stream<QueryVersion> gone =
          kept.values().stream()
              .filter(version -> version.text() != null && !current.containsKey(version.name()))
              .map(version -> new QueryVersion(version.name(), version.brand(), null, who, now));
      Stream.concat(changed, gone).forEach(version -> insert(handle, version));
    });
  }

  /** {@return the forms a query has had, the newest first; none when there never was one} */
  public List<QueryVersion> of(String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(COLUMNS + "WHERE name = :name ORDER BY id DESC")
            .bind("name", name)
            .map((row, context) -> version(row))
            .list());
  }

  /** {@return the newest form of every query there ever was, by name} */
  public Map<String, QueryVersion> newest() {
    return jdbi.withHandle(QueryVersions::newest);
  }

  private static Map<String, QueryVersion> newest(Handle handle) {
    Map<String, QueryVersion> newest = new HashMap<>();
    handle
        .createQuery(NEWEST)
        .map((row, context) -> version(row))
        .forEach(version -> newest.put(version.name(), version));
    return newest;
  }

  private static void insert(Handle handle, QueryVersion version) {
    handle
        .createUpdate(
            """
            INSERT INTO query_version (name, brand, query, who, since)
            VALUES (:name, :brand, :query, :who, :since)\
            """)
        .bind("name", version.name())
        .bind("brand", version.brand())
        .bind("query", version.text())
        .bind("who", version.who())
        .bind("since", version.since().toEpochMilli())
        .execute();
  }

  private static QueryVersion version(ResultSet row) throws SQLException {
    return new QueryVersion(
        row.getString("name"),
        row.getString("brand"),
        row.getString("query"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("since")));
  }
}
