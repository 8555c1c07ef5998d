package nl.buzzard.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException.Reason;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The health of every source, in the relational database. Thread-safe. */
public final class SourceHealthTable {

  private static final String RECORD =
      """
      INSERT INTO source_health (source, last_visit, last_success, last_new_item, visits,
        not_modified, items, failures, failures_in_a_row, failure_reason, failure_sentence,
        not_before)
      VALUES (:source, :at, :success, :newItem, 1, :notModified, :items, :failed, :failed,
        :reason, :sentence, :notBefore)
      ON CONFLICT (source) DO UPDATE SET
        last_visit = excluded.last_visit,
        last_success = COALESCE(excluded.last_success, source_health.last_success),
        last_new_item = COALESCE(excluded.last_new_item, source_health.last_new_item),
        visits = source_health.visits + 1,
        not_modified = source_health.not_modified + excluded.not_modified,
        items = source_health.items + excluded.items,
        failures = source_health.failures + excluded.failures,
        failures_in_a_row =
          (source_health.failures_in_a_row + 1) * excluded.failures_in_a_row,
        failure_reason = COALESCE(excluded.failure_reason, source_health.failure_reason),
        failure_sentence = COALESCE(excluded.failure_sentence, source_health.failure_sentence),
        not_before = excluded.not_before
      """;

  private final Jdbi jdbi;

  /**
   * @param jdbi the way to the database that holds the table
   */
  public SourceHealthTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@return how a source is doing; empty when it was never visited} */
  public Optional<SourceHealth> of(SourceId source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM source_health WHERE source = :source")
            .bind("source", source.name())
            .map((row, context) -> read(row))
            .findOne());
  }

  /** {@return how all sources that were ever visited are doing, by name} */
  public List<SourceHealth> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM source_health ORDER BY source")
            .map((row, context) -> read(row))
            .list());
  }

  /** Adds a visit to what is known of a source. */
  public void record(SourceId source, Visit visit) {
    jdbi.useHandle(handle -> {
      Update update =
          handle
              .createUpdate(RECORD)
              .bind("source", source.name())
              .bind("at", visit.at().toEpochMilli())
              .bind("items", visit.items())
              .bind("newItem", visit.items() > 0 ? visit.at().toEpochMilli() : null);
      bindOutcome(update, visit);
      update.execute();
    });
  }

  private static void bindOutcome(Update update, Visit visit) {
    switch (visit) {
      case Visit.Read read ->
          update
              .bind("success", read.at().toEpochMilli())
              .bind("notModified", read.ending() == Source.Ending.NOT_MODIFIED ? 1 : 0)
              .bind("failed", 0)
              .bind("reason", (String) null)
              .bind("sentence", (String) null)
              .bind("notBefore", (Long) null);
      case Visit.Failed failed ->
          update
              .bind("success", (Long) null)
              .bind("notModified", 0)
              .bind("failed", 1)
              .bind("reason", failed.failure().reason().name())
              .bind("sentence", failed.failure().sentence())
              .bind("notBefore", failed.notBefore().toEpochMilli());
    }
  }

  private static SourceHealth read(ResultSet row) throws SQLException {
    String reason = row.getString("failure_reason");
    return new SourceHealth(
        new SourceId(row.getString("source")),
        Instant.ofEpochMilli(row.getLong("last_visit")),
        instant(row, "last_success"),
        instant(row, "last_new_item"),
        row.getLong("visits"),
        row.getLong("not_modified"),
        row.getLong("items"),
        row.getLong("failures"),
        row.getLong("failures_in_a_row"),
        reason == null
            ? null
            : new SourceHealth.Failure(Reason.valueOf(reason), row.getString("failure_sentence")),
        instant(row, "not_before"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(value);
  }
}
