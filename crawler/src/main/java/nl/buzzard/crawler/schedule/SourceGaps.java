package nl.buzzard.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.SourceId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every span in which a source was not read, in the relational database. Thread-safe. */
public final class SourceGaps {

  /** The bell rings at whole intervals, and a visit may just miss it. */
  private static final int INTERVALS_MISSED = 2;

  private static final Duration SLACK = Duration.ofMinutes(1);

  private final Jdbi jdbi;

  /**
   * @param jdbi the way to the database that holds the table
   */
  public SourceGaps(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@return the gaps that touch a span, the oldest first} */
  public List<SourceGap> between(Instant from, Instant until) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT * FROM source_gap WHERE gap_start < :until"
                    + " AND (gap_end IS NULL OR gap_end > :from) ORDER BY gap_start, source")
            .bind("from", from.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .map((row, context) -> read(row))
            .list());
  }

  /**
   * Notes what a visit says about the gaps of its source.
   *
   * @param before how the source was doing before it; null when it was never visited
   * @return whether a gap ended with it
   */
  static boolean note(
      Handle handle, SourceId source, Visit visit, Duration every, @Nullable SourceHealth before) {
    return switch (visit) {
      case Visit.Failed failed -> {
        Instant from = before == null ? failed.started() : before.lastVisit();
        open(handle, source, from);
        yield false;
      }
      case Visit.Read read ->
          end(handle, source, read.at()) || wasAway(handle, source, read, every, before);
    };
  }

  private static void open(Handle handle, SourceId source, Instant from) {
    handle.execute(
        "INSERT INTO source_gap (source, gap_start, cause) VALUES (?, ?, ?)"
            + " ON CONFLICT (source) WHERE gap_end IS NULL DO NOTHING",
        source.name(),
        from.toEpochMilli(),
        SourceGap.Cause.FAILED.name());
  }

  private static boolean end(Handle handle, SourceId source, Instant at) {
    return handle.execute(
            "UPDATE source_gap SET gap_end = ? WHERE source = ? AND gap_end IS NULL",
            at.toEpochMilli(),
            source.name())
        > 0;
  }

  private static boolean wasAway(
      Handle handle,
      SourceId source,
      Visit.Read read,
      Duration every,
      @Nullable SourceHealth before) {
    Duration usual = every.multipliedBy(INTERVALS_MISSED).plus(SLACK);
    if (before == null || !before.lastVisit().plus(usual).isBefore(read.started())) {
      return false;
    }
    handle.execute(
        "INSERT INTO source_gap (source, gap_start, gap_end, cause) VALUES (?, ?, ?, ?)",
        source.name(),
        before.lastVisit().toEpochMilli(),
        read.at().toEpochMilli(),
        SourceGap.Cause.NOT_VISITED.name());
    return true;
  }

  private static SourceGap read(ResultSet row) throws SQLException {
    long end = row.getLong("gap_end");
    boolean lasts = row.wasNull();
    return new SourceGap(
        new SourceId(row.getString("source")),
        Instant.ofEpochMilli(row.getLong("gap_start")),
        lasts ? null : Instant.ofEpochMilli(end),
        SourceGap.Cause.valueOf(row.getString("cause")));
  }
}
