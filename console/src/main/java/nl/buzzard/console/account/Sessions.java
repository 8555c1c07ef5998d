package nl.buzzard.console.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is signed in, in SQL, so that a restart signs nobody out. A session ends by itself {@value
 * #IDLE_DAYS} days after its last use. Thread-safe.
 */
public final class Sessions {

  /** How many days a session lasts without use. */
  public static final int IDLE_DAYS = 30;

  // Being seen is written down this often at most: a page should not cost a write.
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(10);

  private final Jdbi jdbi;
  private final InstantSource time;

  Sessions(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /** Starts a session, and forgets those that ended. */
  public void start(Token token, Account account) {
    jdbi.useTransaction(handle -> {
      handle
          .createUpdate("DELETE FROM console_session WHERE last_seen < :oldest")
          .bind("oldest", oldest())
          .execute();
      handle
          .createUpdate(
              """
              INSERT INTO console_session (token, account, last_seen)
              VALUES (:token, :account, :now)\
              """)
          .bind("token", token.hash())
          .bind("account", account.name())
          .bind("now", time.instant().toEpochMilli())
          .execute();
    });
  }

  /** {@return whose session it is; empty when it ended or never was} */
  public Optional<Account> find(Token token) {
    Optional<Seen> seen =
        jdbi.withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT name, display_name, language, last_seen
                    FROM console_session JOIN account ON account.name = console_session.account
                    WHERE token = :token AND last_seen >= :oldest\
                    """)
                .bind("token", token.hash())
                .bind("oldest", oldest())
                .map((row, context) ->
                    new Seen(Accounts.account(row), Instant.ofEpochMilli(row.getLong("last_seen"))))
                .findOne());
    seen.ifPresent(found -> keepAlive(token, found.last()));
    return seen.map(Seen::account);
  }

  /** Ends a session; one that never was ends too. */
  public void end(Token token) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM console_session WHERE token = :token")
            .bind("token", token.hash())
            .execute());
  }

  private void keepAlive(Token token, Instant lastSeen) {
    Instant now = time.instant();
    if (now.isBefore(lastSeen.plus(SEEN_AGAIN))) {
      return;
    }
    jdbi.useHandle(handle ->
        handle
            .createUpdate("UPDATE console_session SET last_seen = :now WHERE token = :token")
            .bind("now", now.toEpochMilli())
            .bind("token", token.hash())
            .execute());
  }

  private long oldest() {
    return time.instant().minus(Duration.ofDays(IDLE_DAYS)).toEpochMilli();
  }

  private record Seen(Account account, Instant last) {}
}
