package nl.buzzard.app.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What collecting leaves behind and no mention leads to: items that could never be read, and the
 * numbers of posts that streams brought. They have no date of their own, so the first look at them
 * is their date. Thread-safe.
 *
 * @param jdbi the way to the database
 */
record Leftovers(Jdbi jdbi) {

  private static final List<String> TABLES = List.of("inbox_set_aside", "streamed_post");

  /**
   * Forgets what was looked at so long ago, and dates what is looked at for the first time.
   *
   * @return how many were forgotten
   */
  long forget(Duration keep, Instant now) {
    return jdbi.inTransaction(handle -> {
      long forgotten = 0;
      for (String table : TABLES) {
        forgotten +=
            handle.execute(
                "DELETE FROM " + table + " WHERE noticed < ?", now.minus(keep).toEpochMilli());
        handle.execute(
            "UPDATE " + table + " SET noticed = ? WHERE noticed IS NULL", now.toEpochMilli());
      }
      return forgotten;
    });
  }
}
