package nl.buzzard.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.SummaryMail;
import nl.buzzard.config.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps people from drowning in mail: nobody gets more than {@value #AN_HOUR} mails within an hour,
 * the last of which is a summary of all that did not fit. Thread-safe.
 */
final class FloodGate {

  /** More than this nobody reads; what is beyond it is easier to grasp as a list. */
  static final int AN_HOUR = 20;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration ANOTHER_LOOK = Duration.ofMinutes(15);

  private final Jdbi jdbi;

  FloodGate(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Puts what is too much for its reader into one summary, or off until the next may be sent. */
  void hold(Settings settings, Instant now) {
    List<String> readers =
        jdbi.withHandle(handle ->
            handle
                .select(
                    "SELECT recipient FROM outbox WHERE state = 'WAITING' AND kind <> 'SUMMARY'"
                        + " AND next_attempt <= ? GROUP BY recipient",
                    now.toEpochMilli())
                .mapTo(String.class)
                .list());
    for (String reader : readers) {
      // Hardly anybody gets too much: asking first leaves the write lock alone.
      if (jdbi.withHandle(handle -> firstTooMuch(handle, reader, now)).isPresent()) {
        jdbi.useTransaction(handle -> hold(handle, reader, settings, now));
      }
    }
  }

  private static void hold(Handle handle, String reader, Settings settings, Instant now) {
    Optional<Long> tooMuch = firstTooMuch(handle, reader, now);
    if (tooMuch.isEmpty()) {
      return;
    }
    Optional<Instant> summary = nextSummary(handle, reader, now);
    if (summary.isPresent()) {
      handle.execute(
          "UPDATE outbox SET next_attempt = ? WHERE recipient = ? AND state = 'WAITING'"
              + " AND kind <> 'SUMMARY' AND id >= ? AND next_attempt < ?",
          summary.get().toEpochMilli(),
          reader,
          tooMuch.get(),
          summary.get().toEpochMilli());
    } else {
      summarise(handle, reader, tooMuch.get(), settings, now);
    }
  }

  /** {@return the first mail that waits and does not fit in the hour any more} */
  private static Optional<Long> firstTooMuch(Handle handle, String reader, Instant now) {
    int sent =
        handle
            .select(
                "SELECT count(*) FROM outbox WHERE recipient = ? AND state = 'SENT'"
                    + " AND kind <> 'SUMMARY' AND sent_at > ?",
                reader,
                now.minus(HOUR).toEpochMilli())
            .mapTo(Integer.class)
            .one();
    return handle
        .select(
            "SELECT id FROM outbox WHERE recipient = ? AND state = 'WAITING'"
                + " AND kind <> 'SUMMARY' ORDER BY id LIMIT 1 OFFSET ?",
            reader,
            Math.max(0, AN_HOUR - 1 - sent))
        .mapTo(Long.class)
        .findOne();
  }

  /** {@return when the next summary may be written; empty for now} */
  private static Optional<Instant> nextSummary(Handle handle, String reader, Instant now) {
    return handle
        .select(
            "SELECT max(CASE WHEN state = 'WAITING' THEN ? ELSE sent_at + ? END) FROM outbox"
                + " WHERE recipient = ? AND kind = 'SUMMARY'"
                + " AND (state = 'WAITING' OR sent_at > ?)",
            now.plus(ANOTHER_LOOK).toEpochMilli(),
            HOUR.toMillis(),
            reader,
            now.minus(HOUR).toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  private static void summarise(
      Handle handle, String reader, long first, Settings settings, Instant now) {
    List<Held> held =
        handle
            .createQuery(
                """
                UPDATE outbox SET state = 'SUMMED', plain_text = '', html = '', picture = NULL
                WHERE recipient = :reader AND state = 'WAITING' AND kind <> 'SUMMARY' AND id >= :first
                RETURNING id, incident, subject
                """)
            .bind("reader", reader)
            .bind("first", first)
            .map((row, context) ->
                new Held(row.getLong("id"), row.getLong("incident"), row.getString("subject")))
            .list();
    List<Held> inOrder = held.stream().sorted(Comparator.comparingLong(Held::id)).toList();
    IncidentMail mail = SummaryMail.of(inOrder.stream().map(Held::subject).toList(), settings);
    handle.execute(
        "INSERT INTO outbox (incident, kind, recipient, message_id, subject, plain_text, html,"
            + " state, created, attempts, next_attempt)"
            + " VALUES (?, 'SUMMARY', ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)",
        inOrder.getLast().incident(),
        reader,
        UUID.randomUUID().toString(),
        mail.subject(),
        mail.text(),
        mail.html(),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  private record Held(long id, long incident, String subject) {}
}
