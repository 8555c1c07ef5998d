package nl.buzzard.console.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Who may sign in, in SQL. Passwords are kept as bcrypt hashes. Names are compared without regard
 * to case. Thread-safe.
 */
public final class Accounts {

  private static final int COST = 10;
  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * @param jdbi the database
   * @param time what stamps new accounts and sessions
   */
  public Accounts(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  /**
   * Adds somebody.
   *
   * @return whether he was added; false when the name is taken
   * @throws IllegalArgumentException if the name or the password will not do; the message says why
   */
  public boolean add(String name, String displayName, String password) {
    checkName(name);
    checkPassword(password);
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(
                    """
                    INSERT INTO account (name, display_name, password, created)
                    VALUES (:name, :displayName, :password, :created)
                    ON CONFLICT (name) DO NOTHING\
                    """)
                .bind("name", key(name))
                .bind("displayName", displayName.isBlank() ? name : displayName.strip())
                .bind("password", hash(password))
                .bind("created", time.instant().toEpochMilli())
                .execute()
            == 1);
  }

  /** {@return the account, when the password is his} */
  public Optional<Account> verify(String name, String password) {
    Optional<String> kept =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT password FROM account WHERE name = :name")
                .bind("name", key(name))
                .mapTo(String.class)
                .findOne());
    if (kept.isEmpty()) {
      // An unknown name costs as much time as a wrong password, so that time tells no names.
      String _ = hash(password);
      return Optional.empty();
    }
    byte[] hash = kept.get().getBytes(StandardCharsets.UTF_8);
    return verifyer().verify(bytes(password), hash).verified ? find(name) : Optional.empty();
  }

  /**
   * Changes a password and signs its owner out everywhere.
   *
   * @return whether there is such an account
   * @throws IllegalArgumentException if the password will not do; the message says why
   */
  public boolean setPassword(String name, String password) {
    checkPassword(password);
    return jdbi.inTransaction(handle -> {
      handle
          .createUpdate("DELETE FROM console_session WHERE account = :name")
          .bind("name", key(name))
          .execute();
      return handle
              .createUpdate("UPDATE account SET password = :password WHERE name = :name")
              .bind("password", hash(password))
              .bind("name", key(name))
              .execute()
          == 1;
    });
  }

  /** Remembers the language somebody chose: {@code nl} or {@code en}. */
  public void setLanguage(String name, String language) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("UPDATE account SET language = :language WHERE name = :name")
            .bind("language", language)
            .bind("name", key(name))
            .execute());
  }

  /** {@return the account of a name} */
  public Optional<Account> find(String name) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT name, display_name, language FROM account WHERE name = :name")
            .bind("name", key(name))
            .map((row, context) -> account(row))
            .findOne());
  }

  /** {@return everybody, by name} */
  public List<Account> list() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT name, display_name, language FROM account ORDER BY name")
            .map((row, context) -> account(row))
            .list());
  }

  /** {@return who is signed in} */
  public Sessions sessions() {
    return new Sessions(jdbi, time);
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"), row.getString("display_name"), row.getString("language"));
  }

  private static void checkName(String name) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}")) {
      throw new IllegalArgumentException(
          "a user name has 1 to 100 letters, digits, dots, dashes or underscores");
    }
  }

  private static void checkPassword(String password) {
    if (password.length() < 8) {
      throw new IllegalArgumentException("a password has at least 8 characters");
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String hash(String password) {
    byte[] hash =
        BCrypt.with(VERSION, LongPasswordStrategies.hashSha512(VERSION))
            .hash(COST, bytes(password));
    return new String(hash, StandardCharsets.UTF_8);
  }

  private static BCrypt.Verifyer verifyer() {
    return BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION));
  }

  private static byte[] bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }
}
