package nl.buzzard.crawler.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.http.Validators;
import nl.buzzard.crawler.site.SitePage.State;
import nl.buzzard.crawler.site.SitePage.Urgency;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes to the frontier within one transaction. Not thread-safe. */
final class FrontierUpdate {

  /** Clocks of servers differ from ours by about so much. */
  private static final Duration CLOCK_DOUBT = Duration.ofMinutes(1);

  private static final Duration GONE_AFTER = Duration.ofDays(1);
  private static final Duration NEXT_LOOK_AT_GONE = Duration.ofDays(30);
  private static final int MISSES_BEFORE_GONE = 2;
  private static final int LONGEST_REASON = 300;

  private static final String ADD =
      """
      INSERT INTO site_page (source, address_hash, address, kind, depth, urgency, state, next_visit,
        rhythm, misses)
      VALUES (:source, :hash, :address, :kind, :depth, :urgency, 'NEW', :now, :rhythm, 0)
      ON CONFLICT (source, address_hash) DO UPDATE SET
        next_visit = excluded.next_visit,
        urgency = CASE site_page.urgency WHEN 0 THEN 0 ELSE 1 END
      WHERE site_page.visited < :changed
      """;

  private static final String SAVE =
      """
      UPDATE site_page SET urgency = :urgency, state = :state, reason = :reason,
        next_visit = :next, visited = :now, rhythm = :rhythm, etag = :etag,
        last_modified = :modified, handed_out = COALESCE(:handedOut, handed_out),
        misses = :misses, first_miss = :firstMiss, awaits = :awaits
      WHERE position = :position
      """;

  private final SourceId source;
  private final Duration every;
  private final Instant now;
  private final PreparedBatch adding;
  private final PreparedBatch saving;

  FrontierUpdate(Handle handle, SourceId source, Duration every, Instant now) {
    this.source = source;
    this.every = every;
    this.now = now;
    adding = handle.prepareBatch(ADD);
    saving = handle.prepareBatch(SAVE);
  }

  void add(List<FoundAddress> found, int depth) {
    for (FoundAddress address : found) {
      Instant changed = address.changed();
      adding
          .bind("source", source.name())
          .bind("hash", AddressHash.ofAddress(address.address()))
          .bind("address", address.address())
          .bind("kind", address.kind().name())
          .bind("depth", depth)
          .bind("urgency", address.urgency().rank())
          .bind("now", now.toEpochMilli())
          .bind("rhythm", PageRhythm.first(every).toMillis())
          .bind("changed", changed == null ? 0 : changed.plus(CLOCK_DOUBT).toEpochMilli())
          .add();
    }
  }

  void save(List<PageOutcome> outcomes, @Nullable Long awaits) {
    for (PageOutcome outcome : outcomes) {
      Row row =
          switch (outcome) {
            case PageOutcome.Read read -> read(read);
            case PageOutcome.Unchanged unchanged -> unchanged(unchanged.page());
            case PageOutcome.Missing missing -> missing(missing);
            case PageOutcome.NotReached failed -> notReached(failed);
          };
      bind(outcome, row, outcome instanceof PageOutcome.Read ? awaits : null);
    }
  }

  /** Writes what was collected. */
  void execute() {
    if (saving.size() > 0) {
      saving.execute();
    }
    if (adding.size() > 0) {
      adding.execute();
    }
  }

  private Row read(PageOutcome.Read read) {
    SitePage page = read.page();
    Duration learned =
        read.changed()
            ? PageRhythm.afterChange(page.rhythm(), every)
            : PageRhythm.afterNoChange(page.rhythm());
    Duration rhythm =
        read.lastWritten() == null
            ? learned
            : PageRhythm.whileYoung(learned, Duration.between(read.lastWritten(), now), every);
    Instant next = read.complete() ? now.plus(rhythm) : now;
    return new Row(State.SEEN, null, next, rhythm, read.validators(), 0, null);
  }

  private Row unchanged(SitePage page) {
    Duration rhythm = PageRhythm.afterNoChange(page.rhythm());
    return new Row(State.SEEN, null, now.plus(rhythm), rhythm, page.validators(), 0, null);
  }

  private Row missing(PageOutcome.Missing missing) {
    SitePage page = missing.page();
    Instant first = page.firstMiss() == null ? now : page.firstMiss();
    int misses = page.misses() + 1;
    boolean gone = misses >= MISSES_BEFORE_GONE && !first.plus(GONE_AFTER).isAfter(now);
    return new Row(
        gone ? State.GONE : State.NOT_REACHED,
        missing.reason(),
        now.plus(gone ? NEXT_LOOK_AT_GONE : GONE_AFTER),
        page.rhythm(),
        Validators.NONE,
        misses,
        first);
  }

  private Row notReached(PageOutcome.NotReached failed) {
    SitePage page = failed.page();
    return new Row(
        State.NOT_REACHED,
        failed.why().getMessage(),
        failed.why().retryAt().orElse(now.plus(page.rhythm())),
        page.rhythm(),
        page.validators(),
        page.misses(),
        page.firstMiss());
  }

  private void bind(PageOutcome outcome, Row row, @Nullable Long awaits) {
    SitePage page = outcome.page();
    boolean hub = page.urgency() == Urgency.HUB;
    String reason = row.reason();
    Instant firstMiss = row.firstMiss();
    saving
        .bind("position", page.position())
        .bind("urgency", (hub ? Urgency.HUB : Urgency.AGAIN).rank())
        .bind("state", row.state().name())
        .bind("reason", reason == null ? null : cut(reason))
        .bind("next", row.next().toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("rhythm", row.rhythm().toMillis())
        .bind("etag", row.validators().etag())
        .bind("modified", row.validators().lastModified())
        .bind(
            "handedOut",
            outcome instanceof PageOutcome.Read read ? String.join(" ", read.handedOut()) : null)
        .bind("misses", row.misses())
        .bind("firstMiss", firstMiss == null ? null : firstMiss.toEpochMilli())
        .bind("awaits", awaits)
        .add();
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  /** What is written of a page. Immutable. */
  private record Row(
      State state,
      @Nullable String reason,
      Instant next,
      Duration rhythm,
      Validators validators,
      int misses,
      @Nullable Instant firstMiss) {}
}
