package nl.buzzard.alerts.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.delivery.Outbox;
import nl.buzzard.alerts.incident.IncidentAction.What;
import nl.buzzard.core.mention.MentionId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What the watcher remembers: incidents, and which mentions are known already.
 *
 * <p>An incident and its mail are written in one transaction, and the database itself allows one
 * open incident per alert, so that neither a crash nor a second watcher makes a second mail.
 * Thread-safe.
 */
public final class Incidents {

  private final Jdbi jdbi;
  private final Outbox outbox;

  /**
   * @param jdbi where they are kept
   * @param outbox where their mail goes
   */
  public Incidents(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  /** {@return whom to tell once more of an open incident} */
  public Reminders reminders() {
    return new Reminders(jdbi, outbox);
  }

  /** {@return when an alert was first looked at; now when it never was} */
  public Instant activeSince(String rule, Instant now) {
    return jdbi.withHandle(handle ->
        activation(handle, rule)
            .or(() -> {
              handle.execute(
                  "INSERT INTO alert_activation (rule, since) VALUES (?, ?)"
                      + " ON CONFLICT (rule) DO NOTHING",
                  rule,
                  now.toEpochMilli());
              return activation(handle, rule);
            })
            .orElseThrow());
  }

  private static Optional<Instant> activation(Handle handle, String rule) {
    return handle
        .select("SELECT since FROM alert_activation WHERE rule = ?", rule)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /**
   * Closes the open incident of an alert unless something was found lately. Whoever was mailed
   * hears that it is over, if somebody was put on it: one who only read of it need not.
   *
   * @param since an incident in which nothing was found from this instant on is over
   * @param over what to mail when it is, to those who were mailed
   */
  public void closeIfQuiet(
      String rule, Instant since, Function<List<String>, Letter> over, Instant now) {
    if (isQuiet(rule, since)) {
      jdbi.useTransaction(handle -> {
        for (Quiet incident : close(handle, rule, since, now)) {
          if (incident.minded()) {
            tellAll(handle, incident.id(), over);
          }
        }
      });
    }
  }

  /** Closes the open incident of an alert, and everybody who was mailed hears that it is over. */
  public void recover(String rule, Function<List<String>, Letter> over, Instant now) {
    if (openRules().contains(rule)) {
      jdbi.useTransaction(handle -> {
        for (Quiet incident : close(handle, rule, now.plusMillis(1), now)) {
          tellAll(handle, incident.id(), over);
        }
      });
    }
  }

  private static List<Quiet> close(Handle handle, String rule, Instant since, Instant now) {
    List<Quiet> quiet =
        handle
            .createQuery(
                """
                UPDATE incident SET state = 'CLOSED', closed_at = :now
                WHERE rule = :rule AND state = 'OPEN' AND last_finding_at < :since
                RETURNING id, (taken_at IS NOT NULL OR escalated_at IS NOT NULL) AS minded
                """)
            .bind("now", now.toEpochMilli())
            .bind("rule", rule)
            .bind("since", since.toEpochMilli())
            .map((row, context) -> new Quiet(row.getLong("id"), row.getBoolean("minded")))
            .list();
    for (Quiet incident : quiet) {
      SqlIncidentDesk.note(handle, incident.id(), null, What.CLOSED, now);
    }
    return quiet;
  }

  private void tellAll(Handle handle, long incident, Function<List<String>, Letter> over) {
    outbox.put(handle, incident, over.apply(mailed(handle, incident)));
  }

  /** Asked first, because every alert is looked at all the time and SQLite has one write lock. */
  private boolean isQuiet(String rule, Instant since) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "SELECT 1 FROM incident WHERE rule = ? AND state = 'OPEN' AND last_finding_at < ?",
                rule,
                since.toEpochMilli())
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  private record Quiet(long id, boolean minded) {}

  private static List<String> mailed(Handle handle, long incident) {
    return handle
        .select("SELECT DISTINCT recipient FROM outbox WHERE incident = ?", incident)
        .mapTo(String.class)
        .list();
  }

  /** Closes an incident. */
  public void close(long incident, Instant now) {
    jdbi.useHandle(handle ->
        handle.execute(
            "UPDATE incident SET state = 'CLOSED', closed_at = ? WHERE id = ? AND state = 'OPEN'",
            now.toEpochMilli(),
            incident));
  }

  /** Closes incidents whose alert exists no more. */
  public void closeAllBut(Set<String> rules, Instant now) {
    for (String orphan : openRules()) {
      if (!rules.contains(orphan)) {
        latestOf(orphan).ifPresent(latest -> close(latest.id(), now));
      }
    }
  }

  private List<String> openRules() {
    return jdbi.withHandle(handle ->
        handle.select("SELECT rule FROM incident WHERE state = 'OPEN'").mapTo(String.class).list());
  }

  /** {@return the incident of an alert that was opened last; empty when there was none} */
  public Optional<LatestIncident> latestOf(String rule) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "SELECT id, state, subject, first_published, opened_at, last_finding_at, findings,"
                    + " peak, (taken_at IS NULL AND escalated_at IS NULL) AS unminded FROM incident"
                    + " WHERE rule = ? ORDER BY id DESC LIMIT 1",
                rule)
            .map((row, context) ->
                new LatestIncident(
                    row.getLong("id"),
                    Incident.State.valueOf(row.getString("state")),
                    row.getString("subject"),
                    Instant.ofEpochMilli(row.getLong("first_published")),
                    Instant.ofEpochMilli(row.getLong("opened_at")),
                    Instant.ofEpochMilli(row.getLong("last_finding_at")),
                    row.getLong("findings"),
                    row.getLong("peak"),
                    row.getBoolean("unminded")))
            .findOne());
  }

  /** {@return the mentions a keyword alert has found already, as far back as is remembered} */
  public Set<String> known(String rule) {
    return jdbi.withHandle(handle ->
        handle
            .select("SELECT mention FROM incident_finding WHERE rule = ?", rule)
            .mapTo(String.class)
            .set());
  }

  /**
   * Opens an incident with its mail, unless one is open already.
   *
   * @param lastFinding when something was last found
   * @return whether it was opened
   */
  public boolean open(Opening opening, Instant lastFinding) {
    return jdbi.inTransaction(handle -> open(handle, opening, lastFinding, opening.findings()));
  }

  /**
   * Files mentions a keyword alert found: those nobody filed before join the open incident or open
   * one, with its mail.
   *
   * @return how many nobody had filed before
   */
  public int file(Opening opening, List<MentionId> found) {
    return jdbi.inTransaction(handle -> {
      int fresh = remember(handle, opening, found);
      if (fresh > 0 && !open(handle, opening, opening.at(), fresh)) {
        handle.execute(
            "UPDATE incident SET findings = findings + ?, peak = "
                + larger("peak")
                + ", last_finding_at = "
                + larger("last_finding_at")
                + " WHERE rule = ? AND state = 'OPEN'",
            fresh,
            fresh,
            fresh,
            opening.at().toEpochMilli(),
            opening.at().toEpochMilli(),
            opening.rule());
      }
      return fresh;
    });
  }

  /**
   * Lets what a look found join an incident. One that was closed too early is opened again; one a
   * person closed only when it became twice as large since, and then nobody is on it any more.
   */
  public void join(long incident, long findings, long inOneLook, Instant now) {
    jdbi.useTransaction(handle -> {
      handle.execute(
          "UPDATE incident SET findings = "
              + larger("findings")
              + ", peak = "
              + larger("peak")
              + ", last_finding_at = "
              + larger("last_finding_at")
              + " WHERE id = ?",
          findings,
          findings,
          inOneLook,
          inOneLook,
          now.toEpochMilli(),
          now.toEpochMilli(),
          incident);
      boolean byPerson =
          handle.execute(
                  "UPDATE incident SET state = 'OPEN', closed_at = NULL, closed_findings = NULL,"
                      + " taken_by = NULL, taken_at = NULL, told_findings = 0 WHERE id = ?"
                      + " AND state = 'CLOSED' AND findings >= 2 * closed_findings",
                  incident)
              == 1;
      boolean byQuiet =
          handle.execute(
                  "UPDATE incident SET state = 'OPEN', closed_at = NULL WHERE id = ?"
                      + " AND state = 'CLOSED' AND closed_findings IS NULL",
                  incident)
              == 1;
      if (byPerson || byQuiet) {
        SqlIncidentDesk.note(handle, incident, null, What.REOPENED, now);
      }
    });
  }

  /** Forgets found mentions filed before an instant. */
  public void forgetBefore(Instant instant) {
    jdbi.useHandle(handle ->
        handle.execute("DELETE FROM incident_finding WHERE found < ?", instant.toEpochMilli()));
  }

  private boolean open(Handle handle, Opening opening, Instant last, long findings) {
    Optional<Long> id =
        handle
            .createQuery(
                """
                INSERT INTO incident (rule, subject, kind, state, query, first_published, opened_at,
                  last_finding_at, findings, peak, threshold, told_at, told_findings)
                VALUES (:rule, :subject, :kind, 'OPEN', :query, :first, :at, :last, :findings, :findings, :threshold,
                  :at, :findings)
                ON CONFLICT (rule) WHERE state = 'OPEN' DO NOTHING
                RETURNING id
                """)
            .bind("rule", opening.rule())
            .bind("subject", opening.subject())
            .bind("kind", opening.kind().name())
            .bind("query", opening.query())
            .bind("first", opening.firstPublished().toEpochMilli())
            .bind("at", opening.at().toEpochMilli())
            .bind("last", last.toEpochMilli())
            .bind("findings", findings)
            .bind("threshold", opening.threshold())
            .mapTo(Long.class)
            .findOne();
    id.ifPresent(incident -> {
      outbox.put(handle, incident, opening.letter());
      SqlIncidentDesk.note(handle, incident, null, What.OPENED, opening.at());
    });
    return id.isPresent();
  }

  private static int remember(Handle handle, Opening opening, List<MentionId> found) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO incident_finding (rule, mention, found) VALUES (?, ?, ?)"
                + " ON CONFLICT (rule, mention) DO NOTHING");
    // In one order, so that two watchers filing the same mentions cannot block each other.
    found.stream()
        .map(MentionId::value)
        .sorted()
        .forEach(mention -> batch.add(opening.rule(), mention, opening.at().toEpochMilli()));
    int fresh = 0;
    for (int inserted : batch.execute()) {
      fresh += inserted;
    }
    return fresh;
  }

  /** {@return the larger of a column and a value, given twice; neither database shares a name} */
  private static String larger(String column) {
    return "CASE WHEN " + column + " < ? THEN ? ELSE " + column + " END";
  }
}
