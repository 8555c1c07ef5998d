package nl.buzzard.alerts.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buzzard.alerts.incident.Incident.MailState;
import nl.buzzard.alerts.incident.Incident.Mailing;
import nl.buzzard.alerts.incident.Incident.Taken;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The incidents as a screen shows them, each with how far its mail has come. Thread-safe. */
public final class IncidentList {

  private static final String ALL =
      """
      SELECT incident.*, mail.mails, mail.waiting, mail.failed, mail.error
      FROM incident LEFT JOIN (
        SELECT incident, count(*) AS mails,
          sum(CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END) AS waiting,
          sum(CASE WHEN state = 'FAILED' THEN 1 ELSE 0 END) AS failed,
          max(last_error) AS error
        FROM outbox GROUP BY incident) mail ON mail.incident = incident.id
      """;

  private final Jdbi jdbi;

  /**
   * @param jdbi where they are kept
   */
  public IncidentList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@return the incidents opened last, newest first} */
  public List<Incident> latest(int limit) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ALL + " ORDER BY opened_at DESC, id DESC LIMIT :limit")
            .bind("limit", limit)
            .map((row, context) -> incident(row))
            .list());
  }

  /** {@return the incident of a number} */
  public Optional<Incident> find(long id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ALL + " WHERE incident.id = :id")
            .bind("id", id)
            .map((row, context) -> incident(row))
            .findOne());
  }

  private static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getLong("id"),
        row.getString("rule"),
        Incident.Kind.valueOf(row.getString("kind")),
        Incident.State.valueOf(row.getString("state")),
        row.getString("query"),
        Instant.ofEpochMilli(row.getLong("first_published")),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("last_finding_at")),
        row.getLong("findings"),
        row.getLong("peak"),
        row.getLong("threshold"),
        new Mailing(mailState(row), row.getString("error")),
        taken(row),
        snoozedUntil(row));
  }

  private static @Nullable Instant snoozedUntil(ResultSet row) throws SQLException {
    long until = row.getLong("snoozed_until");
    return row.wasNull() ? null : Instant.ofEpochMilli(until);
  }

  private static @Nullable Taken taken(ResultSet row) throws SQLException {
    String by = row.getString("taken_by");
    return by == null ? null : new Taken(by, Instant.ofEpochMilli(row.getLong("taken_at")));
  }

  private static MailState mailState(ResultSet row) throws SQLException {
    if (row.getLong("mails") == 0) {
      return MailState.NOT_CONFIGURED;
    }
    if (row.getLong("failed") > 0) {
      return MailState.FAILED;
    }
    return row.getLong("waiting") > 0 ? MailState.WAITING : MailState.SENT;
  }
}
