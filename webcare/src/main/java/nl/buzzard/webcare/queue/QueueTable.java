package nl.buzzard.webcare.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.webcare.queue.QueueItem.Outcome;
import nl.buzzard.webcare.queue.QueueItem.State;
import nl.buzzard.webcare.queue.QueuePage.Order;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The SQL of the queue, inside one transaction at one instant.
 *
 * <p>Each change is one UPDATE whose WHERE says when it is allowed, so of two agents at once the
 * database lets exactly one through. Not thread-safe.
 */
final class QueueTable {

  private static final String FREE_FOR_AGENT =
      "(claimant IS NULL OR claimed_until <= :now OR claimant = :agent)";

  /**
   * How many items stand together as one: while open, those that tell the same story; after that,
   * those the same deed resolved.
   */
  private static final String TOGETHER =
      """
      (SELECT count(*) FROM queue_item twin WHERE twin.story = item.story
        AND twin.state = item.state
        AND coalesce(twin.resolved_at, 0) = coalesce(item.resolved_at, 0)
        AND coalesce(twin.resolved_by, '') = coalesce(item.resolved_by, '')) AS together
      """;

  /** What is kept of an item in tables of their own. */
  private static final List<String> BESIDE_AN_ITEM =
      List.of("queue_note", "queue_trail", "label_correction", "own_post");

  private final Handle handle;
  private final Instant now;

  QueueTable(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** {@return how many of them are new} */
  int add(List<EnrichedMention> mentions) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO queue_item (mention, story, platform, brands, sentiment, signals, reasons, urgency,
                published, queued, state, version)
            VALUES (:mention, :story, :platform, :brands, :sentiment, :signals, :reasons, :urgency,
                :published, :queued, 'OPEN', 0)
            ON CONFLICT (mention) DO NOTHING
            """);
    for (EnrichedMention mention : mentions) {
      batch
          .bind("mention", mention.id().value())
          .bind("story", mention.story().value())
          .bind("platform", mention.mention().origin().platform().name())
          .bind("brands", QueueRows.column(mention.brands()))
          .bind("sentiment", mention.sentiment().label().name())
          .bind("signals", QueueRows.column(signalTypes(mention)))
          .bind("reasons", QueueRows.column(mention.triage().reasons()))
          .bind("urgency", mention.triage().urgency())
          .bind("published", mention.mention().published().toEpochMilli())
          .bind("queued", now.toEpochMilli())
          .add();
    }
    return IntStream.of(batch.execute()).sum();
  }

  private static List<Signal.Type> signalTypes(EnrichedMention mention) {
    return mention.signals().stream().map(Signal::type).distinct().toList();
  }

  Optional<QueueItem> find(MentionId id) {
    return handle
        .createQuery(
            "SELECT item.*, " + TOGETHER + " FROM queue_item item WHERE mention = :mention")
        .bind("mention", id.value())
        .map(new QueueRows(now))
        .findOne();
  }

  QueuePage list(QueueFilter filter, QueuePage.Request request) {
    QueueSelection selection =
        new QueueSelection(filter, now).after(request.after(), request.order());
    List<QueueItem> found = select(selection, request.order(), request.limit() + 1);
    if (found.size() <= request.limit()) {
      return new QueuePage(found, null);
    }
    List<QueueItem> page = found.subList(0, request.limit());
    return new QueuePage(page, QueueSelection.cursorOf(page.getLast()));
  }

  Optional<QueueItem> mostUrgentFree(QueueFilter filter) {
    QueueFilter open =
        new QueueFilter(
            State.OPEN,
            null,
            filter.brand(),
            filter.platform(),
            filter.sentiment(),
            filter.signal());
    QueueSelection selection = new QueueSelection(open, now).unclaimed();
    return select(selection, Order.URGENT, 1).stream().findFirst();
  }

  private List<QueueItem> select(QueueSelection selection, Order order, int limit) {
    String orderBy = QueueSelection.orderBy(order);
    String sql =
        "SELECT item.*, "
            + TOGETHER
            + " FROM (SELECT queue_item.*, row_number() OVER ("
            // Open items of one story are one line: the one somebody holds, or the first.
            + "PARTITION BY CASE WHEN state = 'OPEN' THEN story ELSE mention END"
            + " ORDER BY CASE WHEN claimed_until > :now THEN 0 ELSE 1 END, "
            + orderBy
            + ") AS place FROM queue_item WHERE "
            + selection.where()
            + ") item WHERE place = 1 AND "
            + selection.page()
            + " ORDER BY "
            + orderBy
            + " LIMIT :limit";
    Query query = handle.createQuery(sql);
    return query
        .bindMap(selection.values())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map(new QueueRows(now))
        .list();
  }

  QueueCounts counts(String agent) {
    return handle
        .createQuery(
            """
            SELECT count(DISTINCT story) FILTER (WHERE state = 'OPEN') AS open,
                count(DISTINCT story) FILTER (WHERE state = 'OPEN' AND claimed_until > :now) AS held,
                count(DISTINCT story) FILTER (WHERE state = 'OPEN' AND claimed_until > :now
                    AND claimant = :agent) AS mine,
                count(*) FILTER (WHERE state = 'RESOLVED') AS resolved,
                max(queued) AS newest
            FROM queue_item
            """)
        .bind("now", now.toEpochMilli())
        .bind("agent", agent)
        .map((row, context) -> counts(row))
        .one();
  }

  private static QueueCounts counts(ResultSet row) throws SQLException {
    long open = row.getLong("open");
    long newest = row.getLong("newest");
    Instant last = row.wasNull() ? null : Instant.ofEpochMilli(newest);
    return new QueueCounts(
        open, open - row.getLong("held"), row.getLong("mine"), row.getLong("resolved"), last);
  }

  long arrivedAfter(Instant instant, QueueFilter filter) {
    QueueSelection selection = new QueueSelection(filter, now).queuedAfter(instant);
    return handle
        .createQuery("SELECT count(*) FROM queue_item WHERE " + selection.where())
        .bindMap(selection.values())
        .mapTo(Long.class)
        .one();
  }

  boolean renew(MentionId id, String agent, Duration lease) {
    return changes(
        update(
                "claimed_until = :until",
                "state = 'OPEN' AND claimant = :agent AND claimed_until > :now",
                id,
                agent)
            .bind("until", now.plus(lease).toEpochMilli()));
  }

  boolean claim(MentionId id, String agent, Duration lease) {
    return changes(
        update(
                "claimant = :agent, claimed_since = :now, claimed_until = :until",
                "state = 'OPEN' AND " + FREE_FOR_AGENT,
                id,
                agent)
            .bind("until", now.plus(lease).toEpochMilli()));
  }

  boolean release(MentionId id, String agent) {
    return changes(
        update(
            "claimant = NULL, claimed_since = NULL, claimed_until = NULL",
            "state = 'OPEN' AND claimant = :agent AND claimed_until > :now",
            id,
            agent));
  }

  boolean resolve(MentionId id, String agent, Outcome outcome) {
    return changes(
        update(
                "state = 'RESOLVED', resolved_by = :agent, resolved_at = :now, outcome = :outcome",
                "state = 'OPEN' AND " + FREE_FOR_AGENT,
                id,
                agent)
            .bind("outcome", outcome.name()));
  }

  /** Forgets what was published before an instant, and all that hangs on it. */
  void forgetBefore(Instant instant) {
    for (String table : BESIDE_AN_ITEM) {
      handle.execute(
          "DELETE FROM "
              + table
              + " WHERE mention IN (SELECT mention FROM queue_item WHERE published < ?)",
          instant.toEpochMilli());
    }
    handle.execute("DELETE FROM queue_item WHERE published < ?", instant.toEpochMilli());
  }

  /** {@return the other open items of the same story that nobody else holds} */
  List<MentionId> freeTwins(MentionId id, String agent) {
    return handle
        .createQuery(
            "SELECT mention FROM queue_item WHERE state = 'OPEN' AND mention <> :mention AND "
                + FREE_FOR_AGENT
                + " AND story = (SELECT story FROM queue_item WHERE mention = :mention)"
                + " ORDER BY mention")
        .bind("mention", id.value())
        .bind("agent", agent)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .map(MentionId::new)
        .list();
  }

  /** {@return the items the same deed resolved, this one included; none when it is open} */
  List<MentionId> resolvedTogether(MentionId id) {
    return handle
        .createQuery(
            """
            SELECT twin.mention FROM queue_item twin JOIN queue_item item
              ON twin.story = item.story AND twin.resolved_at = item.resolved_at
                AND twin.resolved_by = item.resolved_by
            WHERE item.mention = :mention AND twin.state = 'RESOLVED' ORDER BY twin.mention
            """)
        .bind("mention", id.value())
        .mapTo(String.class)
        .map(MentionId::new)
        .list();
  }

  boolean reopen(MentionId id, String agent) {
    return changes(
        update(
            "state = 'OPEN', resolved_by = NULL, resolved_at = NULL, outcome = NULL,"
                + " claimant = CASE WHEN claimant = :agent THEN claimant END,"
                + " claimed_until = CASE WHEN claimant = :agent THEN claimed_until END",
            "state = 'RESOLVED'",
            id,
            agent));
  }

  /** {@return whether it is in the queue, now with what its mention sounds like and shows} */
  boolean relabel(EnrichedMention mention) {
    return changes(
        handle
            .createUpdate(
                "UPDATE queue_item SET sentiment = :sentiment, signals = :signals,"
                    + " version = version + 1 WHERE mention = :mention")
            .bind("sentiment", mention.sentiment().label().name())
            .bind("signals", QueueRows.column(signalTypes(mention)))
            .bind("mention", mention.id().value()));
  }

  private Update update(String change, String allowed, MentionId id, String agent) {
    String sql =
        "UPDATE queue_item SET "
            + change
            + ", version = version + 1 WHERE mention = :mention AND "
            + allowed;
    return handle
        .createUpdate(sql)
        .bind("mention", id.value())
        .bind("agent", agent)
        .bind("now", now.toEpochMilli());
  }

  private static boolean changes(Update update) {
    return update.execute() == 1;
  }
}
