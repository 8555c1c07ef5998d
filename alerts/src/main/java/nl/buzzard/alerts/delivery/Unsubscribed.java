package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who wants no more mail of which alert, in SQL. An alert is known by one of its incidents, since
 * that is what a link in mail tells. Thread-safe.
 */
public final class Unsubscribed {

  private static final String RULE = "(SELECT rule FROM incident WHERE id = ?)";

  private final Jdbi jdbi;

  /**
   * @param jdbi where it is kept
   */
  public Unsubscribed(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** {@return who wants no more mail of the alert of an incident} */
  static Set<String> of(Handle handle, long incident) {
    return handle
        .select("SELECT recipient FROM unsubscribed WHERE rule = " + RULE, incident)
        .mapTo(String.class)
        .set();
  }

  /** {@return whether a reader wants no more mail of the alert of an incident} */
  public boolean contains(long incident, String reader) {
    return jdbi.withHandle(handle -> of(handle, incident)).contains(reader);
  }

  /** Ends the mail of the alert of an incident for a reader; what waits for him is taken back. */
  public void add(long incident, String reader, Instant now) {
    jdbi.useTransaction(handle -> {
      handle.execute(
          "INSERT INTO unsubscribed (rule, recipient, since)"
              + " SELECT rule, ?, ? FROM incident WHERE id = ?"
              + " ON CONFLICT (rule, recipient) DO NOTHING",
          reader,
          now.toEpochMilli(),
          incident);
      handle.execute(
          "DELETE FROM outbox WHERE recipient = ? AND state = 'WAITING' AND kind <> 'SUMMARY'"
              + " AND kind NOT LIKE 'DIGEST%'"
              + " AND incident IN (SELECT id FROM incident WHERE rule = "
              + RULE
              + ")",
          reader,
          incident);
    });
  }

  /** Lets a reader get the mail of the alert of an incident again. */
  public void remove(long incident, String reader) {
    jdbi.useHandle(handle ->
        handle.execute(
            "DELETE FROM unsubscribed WHERE recipient = ? AND rule = " + RULE, reader, incident));
  }
}
