package nl.buzzard.crawler.budget;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import nl.buzzard.core.mention.SourceId;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what sources spend in a calendar month, by UTC, and lets none spend more than it may.
 *
 * <p>Money is set aside before a question is asked and settled after the answer. So what may have
 * been charged counts even when the process is killed in between, and two that spend at once never
 * pass the cap together. Amounts are millionths of a dollar. Thread-safe.
 */
public final class Budget {

  private final Jdbi jdbi;
  private final InstantSource clock;

  /**
   * @param jdbi the way to the database that holds the table
   * @param clock tells the month
   */
  public Budget(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** {@return what a source spent this month} */
  public Spending spent(SourceId source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT calls, posts, micros FROM spending WHERE source = ? AND month = ?")
            .bind(0, source.name())
            .bind(1, month())
            .map((row, context) -> new Spending(row.getLong(1), row.getLong(2), row.getLong(3)))
            .findOne()
            .orElse(Spending.NOTHING));
  }

  /** {@return what a source may still spend this month, 0 or more} */
  public long left(SourceId source, long cap) {
    return Math.max(0, cap - spent(source).micros());
  }

  /**
   * Sets money aside.
   *
   * @param amount the most a question may cost
   * @param cap what the source may spend in a month
   * @return whether there was that much left; else nothing is set aside
   */
  public boolean setAside(SourceId source, long amount, long cap) {
    return jdbi.inTransaction(handle -> {
      handle.execute(
          "INSERT INTO spending (source, month, calls, posts, micros) VALUES (?, ?, 0, 0, 0)"
              + " ON CONFLICT (source, month) DO NOTHING",
          source.name(),
          month());
      return handle.execute(
              "UPDATE spending SET micros = micros + ?"
                  + " WHERE source = ? AND month = ? AND micros + ? <= ?",
              amount,
              source.name(),
              month(),
              amount,
              cap)
          == 1;
    });
  }

  /**
   * Settles what was set aside for one question.
   *
   * @param setAside how much that was
   * @param cost what it did cost
   * @param posts how many posts were bought
   */
  public void settle(SourceId source, long setAside, long cost, long posts) {
    jdbi.useHandle(handle ->
        handle.execute(
            "UPDATE spending SET micros = micros + ?, calls = calls + 1, posts = posts + ?"
                + " WHERE source = ? AND month = ?",
            cost - setAside,
            posts,
            source.name(),
            month()));
  }

  private String month() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).toString();
  }
}
