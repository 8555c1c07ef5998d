package nl.buzzard.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The health of every source, in the relational database. Thread-safe. */
public final class SourceHealthTable {

  private static final String RECORD =
      """
      INSERT INTO source_health (source, last_visit, last_success, last_new_item, visits,
        not_modified, items, failures, failures_in_a_row, failure_reason, failure_sentence,
        not_before, learning_since, quiet_since, usual_pause, longest_pause)
      VALUES (:source, :at, :success, :newItem, 1, :notModified, :items, :failed, :failed,
        :reason, :sentence, :notBefore, :learningSince, :quietSince, :usualPause, :longestPause)
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
        not_before = excluded.not_before,
        learning_since = excluded.learning_since,
        quiet_since = excluded.quiet_since,
        usual_pause = excluded.usual_pause,
        longest_pause = excluded.longest_pause
      """;

  private static final String SELECT =
      "SELECT * FROM source_health LEFT JOIN source_indexed USING (source)";

  private final Jdbi jdbi;

  /**
   * @param jdbi the way to the database that holds the table
   */
  public SourceHealthTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@return how a source is doing; empty when it was never visited} */
  public Optional<SourceHealth> of(SourceId source) {
    return jdbi.withHandle(handle -> of(handle, source));
  }

  private static Optional<SourceHealth> of(Handle handle, SourceId source) {
    return handle
        .createQuery(SELECT + " WHERE source = :source")
        .bind("source", source.name())
        .map((row, context) -> read(row))
        .findOne();
  }

  /** {@return how all sources that were ever visited are doing, by name} */
  public List<SourceHealth> all() {
    return jdbi.withHandle(handle ->
        handle.createQuery(SELECT + " ORDER BY source").map((row, context) -> read(row)).list());
  }

  /** Notes that mentions of these sources were kept. */
  public void indexed(Set<SourceId> sources, Instant at) {
    jdbi.useTransaction(handle -> {
      for (SourceId source : sources) {
        handle.execute(
            "INSERT INTO source_indexed (source, indexed_at) VALUES (?, ?)"
                + " ON CONFLICT (source) DO UPDATE SET indexed_at = excluded.indexed_at",
            source.name(),
            at.toEpochMilli());
      }
    });
  }

  /** Adds a visit to what is known of a source. */
  public void record(SourceId source, Visit visit, Duration every) {
    jdbi.useTransaction(handle -> {
      SourceHealth before = of(handle, source).orElse(null);
      boolean gapEnded = SourceGaps.note(handle, source, visit, every, before);
      Update update =
          handle
              .createUpdate(RECORD)
              .bind("source", source.name())
              .bind("at", visit.at().toEpochMilli())
              .bind("items", visit.items())
              .bind("newItem", visit.items() > 0 ? visit.at().toEpochMilli() : null);
      bindOutcome(update, visit);
      bindRhythm(update, rhythm(before == null ? null : before.rhythm(), visit, gapEnded));
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

  private static @Nullable Rhythm rhythm(@Nullable Rhythm before, Visit visit, boolean gapEnded) {
    if (before == null) {
      return visit.items() > 0 ? Rhythm.startingAt(visit.at()) : null;
    }
    if (gapEnded) {
      return before.afterGap(visit.at());
    }
    return visit.items() > 0 ? before.afterNewItem(visit.at()) : before;
  }

  private static void bindRhythm(Update update, @Nullable Rhythm rhythm) {
    update
        .bind("learningSince", rhythm == null ? null : rhythm.learningSince().toEpochMilli())
        .bind("quietSince", rhythm == null ? null : rhythm.quietSince().toEpochMilli())
        .bind("usualPause", rhythm == null ? null : rhythm.usualPause().toMillis())
        .bind("longestPause", rhythm == null ? null : rhythm.longestPause().toMillis());
  }

  private static SourceHealth read(ResultSet row) throws SQLException {
    String reason = row.getString("failure_reason");
    return new SourceHealth(
        new SourceId(row.getString("source")),
        Instant.ofEpochMilli(row.getLong("last_visit")),
        instant(row, "last_success"),
        instant(row, "last_new_item"),
        instant(row, "indexed_at"),
        row.getLong("visits"),
        row.getLong("not_modified"),
        row.getLong("items"),
        row.getLong("failures"),
        row.getLong("failures_in_a_row"),
        reason == null
            ? null
            : new SourceHealth.Failure(Reason.valueOf(reason), row.getString("failure_sentence")),
        instant(row, "not_before"),
        readRhythm(row));
  }

  private static @Nullable Rhythm readRhythm(ResultSet row) throws SQLException {
    Instant since = instant(row, "learning_since");
    return since == null
        ? null
        : new Rhythm(
            since,
            Instant.ofEpochMilli(row.getLong("quiet_since")),
            Duration.ofMillis(row.getLong("usual_pause")),
            Duration.ofMillis(row.getLong("longest_pause")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(value);
  }
}
