package nl.buzzard.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.SummaryMail;
import nl.buzzard.config.Configuration;
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
  void hold(Configuration configuration, Instant now) {
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
        jdbi.useTransaction(handle -> hold(handle, reader, configuration, now));
      }
    }
  }

  private static void hold(Handle handle, String reader, Configuration configuration, Instant now) {
    Optional<Long> tooMuch = firstTooMuch(handle, reader, now);
    if (tooMuch.isEmpty()) {
      return;
    }
    Optional<Instant> summary = nextSummary(handle, reader, now);
    if (summary.isPresent()) {
      handle.execute(
          "UPDATE outbox SET next_attempt = ? WHERE recipient = ? AND state = 'WAITING'"
              + " AND not_before <= ? AND kind <> 'SUMMARY' AND id >= ? AND next_attempt < ?",
          summary.get().toEpochMilli(),
          reader,
          now.toEpochMilli(),
          tooMuch.get(),
          summary.get().toEpochMilli());
    } else {
      summarise(handle, reader, tooMuch.get(), configuration, now);
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
                + " AND not_before <= ? AND kind <> 'SUMMARY' ORDER BY id LIMIT 1 OFFSET ?",
            reader,
            now.toEpochMilli(),
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
      Handle handle, String reader, long first, Configuration configuration, Instant now) {
    List<Held> held =
        Held.of(
            handle
                .createQuery(
                    Held.SUMMED
                        + " AND not_before <= :now AND kind <> 'SUMMARY' AND id >= :first"
                        + Held.RETURNED)
                .bind("reader", reader)
                .bind("first", first)
                .bind("now", now.toEpochMilli()));
    IncidentMail mail =
        SummaryMail.of(
            SummaryMail.Why.TOO_MUCH,
            held.stream().map(Held::line).toList(),
            configuration.settings(),
            configuration.languageOf(reader));
    Held.write(handle, held, new Held.Into("SUMMARY", reader), mail, now);
  }
}
