package nl.buzzard.alerts.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.config.Configuration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Mail on its way, in SQL, so that it survives a crash.
 *
 * <p>A mail is claimed, sent and marked as sent, in that order; claiming moves its next attempt
 * past the end of the conversation with the mail server. A crash between the server's acceptance
 * and our mark leaves it open whether it arrived: it is then sent again, because a lost alert is
 * worse than a double one, under the same {@code Message-ID}, by which the receiving side can drop
 * the double.
 *
 * <p>Thread-safe; several processes may share it.
 */
public final class Outbox {

  /**
   * Longer than a conversation with any but the slowest mail server; after a crash in the middle of
   * one, this is how long the mail waits.
   */
  static final Duration CLAIM = Duration.ofMinutes(1);

  /** How long delivery is tried before it is given up. */
  static final Duration PATIENCE = Duration.ofDays(3);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private final Jdbi jdbi;

  /**
   * @param jdbi where it is kept
   */
  public Outbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes the mail of an incident, one for each recipient, in the caller's transaction. */
  public void put(Handle handle, long incident, Letter letter) {
    Set<String> silent = Unsubscribed.of(handle, incident);
    for (String recipient : letter.recipients()) {
      if (silent.contains(recipient)) {
        continue;
      }
      IncidentMail mail = letter.text().to(recipient, incident);
      // A program neither sleeps nor gathers.
      boolean person = !HookPost.isProgram(recipient);
      long notBefore = person ? letter.timing().notBefore().apply(recipient).toEpochMilli() : 0;
      handle.execute(
          "INSERT INTO outbox (incident, kind, recipient, message_id, subject, plain_text, html,"
              + " picture, unsubscribe, not_before, gathered, state, created, attempts,"
              + " next_attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 0, ?)"
              + " ON CONFLICT (incident, kind, recipient) DO NOTHING",
          incident,
          letter.name(),
          recipient,
          UUID.randomUUID().toString(),
          mail.subject(),
          mail.text(),
          mail.html(),
          mail.extras().picture(),
          mail.extras().unsubscribe(),
          notBefore,
          person && letter.timing().gathered() ? 1 : 0,
          letter.at().toEpochMilli(),
          Math.max(notBefore, letter.at().toEpochMilli()));
    }
  }

  /** Gathers what is calm, and sees to it that nobody gets more mail than he can read. */
  void hold(Configuration configuration, Instant now) {
    new Digest(jdbi).gather(configuration, now);
    new FloodGate(jdbi).hold(configuration, now);
  }

  /** {@return a mail that is due, nobody else's until its claim ends; empty when none is due} */
  Optional<OutboxMail> claim(Instant now) {
    // Asking first keeps an idle outbox from taking SQLite's only write lock all the time.
    boolean due =
        jdbi.withHandle(handle ->
            handle
                .select(
                    "SELECT id FROM outbox WHERE state = 'WAITING' AND next_attempt <= ? LIMIT 1",
                    now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    return due ? claimFirst(now) : Optional.empty();
  }

  private Optional<OutboxMail> claimFirst(Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                UPDATE outbox SET attempts = attempts + 1, next_attempt = :until
                WHERE id = (SELECT id FROM outbox WHERE state = 'WAITING' AND next_attempt <= :now
                  ORDER BY next_attempt, id LIMIT 1) AND state = 'WAITING' AND next_attempt <= :now
                RETURNING id, incident, recipient, message_id, subject, plain_text, html,
                  picture, unsubscribe, created, attempts
                """)
            .bind("until", now.plus(CLAIM).toEpochMilli())
            .bind("now", now.toEpochMilli())
            .map((row, context) -> mail(row))
            .findOne());
  }

  /** Marks a mail as sent and forgets what it said. */
  void sent(OutboxMail mail, Instant now) {
    jdbi.useHandle(handle ->
        handle.execute(
            "UPDATE outbox SET state = 'SENT', plain_text = '', html = '', picture = NULL, sent_at = ?,"
                + " last_error = NULL WHERE id = ?",
            now.toEpochMilli(),
            mail.id()));
  }

  /**
   * Notes that an attempt failed; the mail is tried again after a pause that doubles from 10
   * seconds to 15 minutes, until patience ends.
   *
   * @param sentence why, as one plain sentence
   * @return whether it is tried again
   */
  boolean failed(OutboxMail mail, String sentence, Instant now) {
    boolean again = now.isBefore(mail.created().plus(PATIENCE));
    jdbi.useHandle(handle ->
        handle.execute(
            again
                ? "UPDATE outbox SET last_error = ?, next_attempt = ? WHERE id = ?"
                : "UPDATE outbox SET last_error = ?, next_attempt = ?, state = 'FAILED',"
                    + " plain_text = '', html = '', picture = NULL WHERE id = ?",
            sentence,
            now.plus(pauseAfter(mail.attempts())).toEpochMilli(),
            mail.id()));
    return again;
  }

  /** {@return how long to wait after so many failed attempts} */
  static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static OutboxMail mail(ResultSet row) throws SQLException {
    return new OutboxMail(
        row.getLong("id"),
        row.getLong("incident"),
        row.getString("recipient"),
        row.getString("message_id"),
        new IncidentMail(
            row.getString("subject"),
            row.getString("plain_text"),
            row.getString("html"),
            new IncidentMail.Extras(row.getString("picture"), row.getString("unsubscribe"))),
        Instant.ofEpochMilli(row.getLong("created")),
        row.getInt("attempts"));
  }
}
