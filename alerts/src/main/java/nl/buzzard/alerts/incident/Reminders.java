package nl.buzzard.alerts.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import nl.buzzard.alerts.delivery.Letter;
import nl.buzzard.alerts.delivery.Outbox;
import nl.buzzard.alerts.incident.IncidentAction.What;
import org.jdbi.v3.core.Jdbi;

/**
 * When people hear of an open incident once more: it grew, or nobody took it on. What is due is
 * asked first and held again where it is told, in one transaction with the mail, so that two
 * watchers make one. Thread-safe.
 */
public final class Reminders {

  private static final String NOT_SNOOZED = " AND (snoozed_until IS NULL OR snoozed_until <= ?)";
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int LONGEST_DOUBLINGS = 7;
  private static final String DUE_AGAIN =
      "id = ? AND state = 'OPEN' AND taken_at IS NULL AND findings >= 2 * told_findings"
          + " AND told_at + ? * (1 << CASE WHEN told_again < "
          + LONGEST_DOUBLINGS
          + " THEN told_again ELSE "
          + LONGEST_DOUBLINGS
          + " END) <= ?"
          + NOT_SNOOZED;

  private final Jdbi jdbi;
  private final Outbox outbox;

  Reminders(Jdbi jdbi, Outbox outbox) {
    this.jdbi = jdbi;
    this.outbox = outbox;
  }

  /**
   * {@return how often people were told again of an open incident, this time included, if they are
   * to be told now: when it became twice as large since they were last told, after an hour, then
   * after two, four and so on; not while somebody is on it or put it off}
   */
  public OptionalInt toldAgain(long incident, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                "SELECT told_again + 1 FROM incident WHERE " + DUE_AGAIN,
                incident,
                PAUSE.toMillis(),
                now.toEpochMilli(),
                now.toEpochMilli())
            .mapTo(Integer.class)
            .findOne()
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()));
  }

  /** Tells people again, unless another watcher just did. */
  public void tellAgain(long incident, Letter letter) {
    long now = letter.at().toEpochMilli();
    jdbi.useTransaction(handle -> {
      int told =
          handle.execute(
              "UPDATE incident SET told_again = told_again + 1, told_at = ?,"
                  + " told_findings = findings WHERE "
                  + DUE_AGAIN,
              now,
              incident,
              PAUSE.toMillis(),
              now,
              now);
      if (told == 1) {
        outbox.put(handle, incident, letter);
        SqlIncidentDesk.note(handle, incident, null, What.TOLD_AGAIN, letter.at());
      }
    });
  }

  /**
   * Tells the next contact of an open incident nobody took on in time, once.
   *
   * @param openedBefore how long ago it must have opened
   * @param letter what to mail and to whom
   */
  public void escalate(long incident, Instant openedBefore, Letter letter) {
    jdbi.useTransaction(handle -> {
      int escalated =
          handle.execute(
              "UPDATE incident SET escalated_at = ? WHERE id = ? AND state = 'OPEN'"
                  + " AND taken_at IS NULL AND escalated_at IS NULL AND opened_at <= ?"
                  + NOT_SNOOZED,
              letter.at().toEpochMilli(),
              incident,
              openedBefore.toEpochMilli(),
              letter.at().toEpochMilli());
      if (escalated == 1) {
        outbox.put(handle, incident, letter);
        SqlIncidentDesk.note(handle, incident, null, What.ESCALATED, letter.at());
      }
    });
  }
}
