package nl.buzzard.alerts.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.buzzard.alerts.incident.IncidentAction.What;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The incidents of the database under the hands of people. Thread-safe. */
public final class SqlIncidentDesk implements IncidentDesk {

  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * @param jdbi where they are kept
   * @param time the clock
   */
  public SqlIncidentDesk(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  @Override
  public void take(long incident, String who) {
    long now = time.instant().toEpochMilli();
    change(
        incident,
        who,
        What.TAKEN,
        "UPDATE incident SET taken_by = ?, taken_at = ? WHERE id = ? AND taken_at IS NULL",
        who,
        now,
        incident);
  }

  @Override
  public void snooze(long incident, String who) {
    change(
        incident,
        who,
        What.SNOOZED,
        "UPDATE incident SET snoozed_until = ? WHERE id = ? AND state = 'OPEN'",
        time.instant().plus(SNOOZE).toEpochMilli(),
        incident);
  }

  @Override
  public void close(long incident, String who) {
    change(
        incident,
        who,
        What.CLOSED,
        "UPDATE incident SET state = 'CLOSED', closed_at = ?, closed_findings = findings,"
            + " snoozed_until = NULL WHERE id = ? AND state = 'OPEN'",
        time.instant().toEpochMilli(),
        incident);
  }

  @Override
  public void reopen(long incident, String who) {
    // Somebody says it still runs, so that the quiet time begins anew.
    change(
        incident,
        who,
        What.REOPENED,
        "UPDATE incident SET state = 'OPEN', closed_at = NULL, closed_findings = NULL,"
            + " last_finding_at = ? WHERE id = ? AND state = 'CLOSED' AND NOT EXISTS"
            + " (SELECT 1 FROM incident other WHERE other.rule = incident.rule"
            + " AND other.id > incident.id)",
        time.instant().toEpochMilli(),
        incident);
  }

  private void change(long incident, String who, What what, String sql, Object... values) {
    Instant now = time.instant();
    jdbi.useTransaction(handle -> {
      if (handle.execute(sql, values) == 1) {
        note(handle, incident, who, what, now);
      }
    });
  }

  /** Notes what was done, in the caller's transaction. */
  static void note(Handle handle, long incident, @Nullable String who, What what, Instant at) {
    handle.execute(
        "INSERT INTO incident_action (incident, at, who, what) VALUES (?, ?, ?, ?)",
        incident,
        at.toEpochMilli(),
        who,
        what.name());
  }

  @Override
  public List<IncidentAction> actions(long incident) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "SELECT at, who, what FROM incident_action WHERE incident = ? ORDER BY id",
                incident)
            .map((row, context) ->
                new IncidentAction(
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("who"),
                    What.valueOf(row.getString("what"))))
            .list());
  }
}
