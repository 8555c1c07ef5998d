package nl.buzzard.crawler.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.http.Validators;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one site that we know of and when each is due, in the relational database, where
 * they survive whatever happens to the process.
 *
 * <p>What a page brought counts only once it was accepted: a page is saved under the cursor that
 * goes with its items, and a later cursor confirms it. A page whose items were never accepted is
 * read anew, as if for the first time. Not thread-safe.
 */
final class Frontier {

  private static final String DUE =
      "SELECT * FROM site_page WHERE source = :source AND urgency = :urgency"
          + " AND next_visit <= :now ORDER BY next_visit, position LIMIT :limit";

  private final Jdbi jdbi;
  private final SourceId source;
  private final Duration every;
  private final RecentAddresses recent = new RecentAddresses();

  Frontier(Jdbi jdbi, SourceId source, Duration every) {
    this.jdbi = jdbi;
    this.source = source;
    this.every = every;
  }

  /**
   * Confirms what was saved under cursors up to this one, and forgets what was under later ones.
   */
  void settle(long accepted) {
    jdbi.useTransaction(handle -> {
      handle.execute(
          "UPDATE site_page SET awaits = NULL WHERE source = ? AND awaits <= ?",
          source.name(),
          accepted);
      handle.execute(
          "UPDATE site_page SET awaits = NULL, etag = NULL, last_modified = NULL, handed_out = NULL,"
              + " next_visit = 0 WHERE source = ? AND awaits > ?",
          source.name(),
          accepted);
    });
  }

  /** Makes every hub due. */
  void wakeHubs() {
    jdbi.useHandle(handle ->
        handle.execute(
            "UPDATE site_page SET next_visit = 0 WHERE source = ? AND urgency = ?",
            source.name(),
            Urgency.HUB.rank()));
  }

  /** {@return pages that are due, most urgent first; a quarter of them at most are read again} */
  List<SitePage> due(Instant now, int limit) {
    return jdbi.withHandle(handle -> {
      List<SitePage> due = new ArrayList<>();
      for (Urgency urgency : Urgency.values()) {
        int room = limit - due.size();
        boolean shared = urgency == Urgency.AGAIN && room > 1;
        due.addAll(due(handle, urgency, now, shared ? (room + 3) / 4 : room));
      }
      return due;
    });
  }

  private List<SitePage> due(Handle handle, Urgency urgency, Instant now, int limit) {
    if (limit == 0) {
      return List.of();
    }
    return handle
        .createQuery(DUE)
        .bind("source", source.name())
        .bind("urgency", urgency.rank())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> read(row))
        .list();
  }

  /**
   * Remembers addresses. One that is known already is read again only if it changed since.
   *
   * @param depth links from the start
   */
  void add(List<FoundAddress> found, int depth, Instant now) {
    jdbi.useTransaction(handle -> {
      FrontierUpdate update = new FrontierUpdate(handle, source, every, now);
      update.add(found, depth);
      update.execute();
    });
  }

  /**
   * Saves what became of pages, in one transaction.
   *
   * @param awaits the cursor that will say that their items were accepted; null when they have none
   */
  void save(List<PageOutcome> outcomes, @Nullable Long awaits, Instant now) {
    jdbi.useTransaction(handle -> {
      FrontierUpdate update = new FrontierUpdate(handle, source, every, now);
      update.save(outcomes, awaits);
      for (PageOutcome outcome : outcomes) {
        if (outcome instanceof PageOutcome.Read read) {
          update.add(recent.unseen(read.found()), read.page().depth() + 1);
        }
      }
      update.execute();
    });
  }

  private static SitePage read(ResultSet row) throws SQLException {
    String handedOut = row.getString("handed_out");
    long firstMiss = row.getLong("first_miss");
    return new SitePage(
        row.getLong("position"),
        HttpUrl.get(row.getString("address")),
        Kind.valueOf(row.getString("kind")),
        row.getInt("depth"),
        Urgency.ofRank(row.getInt("urgency")),
        Duration.ofMillis(row.getLong("rhythm")),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        handedOut == null || handedOut.isEmpty() ? Set.of() : Set.of(handedOut.split(" ")),
        row.getInt("misses"),
        firstMiss == 0 ? null : Instant.ofEpochMilli(firstMiss));
  }
}
