package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.SummaryMail;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A mail another one stands for. Immutable.
 *
 * @param id its number in the outbox
 * @param incident the incident it tells of
 * @param subject its subject
 * @param unsubscribe where its reader ends the mail of its alert; null for nowhere
 */
record Held(long id, long incident, String subject, @Nullable String unsubscribe) {

  /** Takes the mail of a reader out of what waits; what follows says which. */
  static final String SUMMED =
      "UPDATE outbox SET state = 'SUMMED', plain_text = '', html = '', picture = NULL"
          + " WHERE recipient = :reader AND state = 'WAITING'";

  /** What is known of each. */
  static final String RETURNED = " RETURNING id, incident, subject, unsubscribe";

  /** {@return those a statement returns, oldest first} */
  static List<Held> of(Query statement) {
    return statement
        .map((row, context) ->
            new Held(
                row.getLong("id"),
                row.getLong("incident"),
                row.getString("subject"),
                row.getString("unsubscribe")))
        .list()
        .stream()
        .sorted(Comparator.comparingLong(Held::id))
        .toList();
  }

  SummaryMail.Line line() {
    return new SummaryMail.Line(subject, unsubscribe);
  }

  /** One press can end the mail of one alert. */
  private static boolean ofOneAlert(Handle handle, List<Held> held) {
    return handle
            .createQuery(
                "SELECT count(DISTINCT rule) FROM incident WHERE id BETWEEN :least AND :most"
                    + " AND id IN (SELECT incident FROM outbox WHERE id BETWEEN :first AND :last"
                    + " AND state = 'SUMMED')")
            .bind("least", held.stream().mapToLong(Held::incident).min().orElseThrow())
            .bind("most", held.stream().mapToLong(Held::incident).max().orElseThrow())
            .bind("first", held.getFirst().id())
            .bind("last", held.getLast().id())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /**
   * Where a mail goes that stands for others. Immutable.
   *
   * @param kind what it is called
   * @param reader whom it goes to
   */
  record Into(String kind, String reader) {}

  /** Writes the mail that stands for others, filed under the last of them. */
  static void write(Handle handle, List<Held> held, Into into, IncidentMail mail, Instant now) {
    Held last = held.getLast();
    handle.execute(
        "INSERT INTO outbox (incident, kind, recipient, message_id, subject, plain_text, html,"
            + " unsubscribe, state, created, attempts, next_attempt)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)",
        last.incident(),
        into.kind(),
        into.reader(),
        UUID.randomUUID().toString(),
        mail.subject(),
        mail.text(),
        mail.html(),
        ofOneAlert(handle, held) ? last.unsubscribe() : null,
        now.toEpochMilli(),
        now.toEpochMilli());
  }
}
