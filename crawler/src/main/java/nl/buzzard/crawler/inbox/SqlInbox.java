package nl.buzzard.crawler.inbox;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox as tables of the relational database.
 *
 * <p>A row that cannot be read back is set aside, and the rows behind it go on.
 *
 * <p>A batch carries the position of each of its items and {@link #done} deletes exactly those: on
 * PostgreSQL a row may become visible after one with a higher position, so deleting up to a
 * position would lose items. Thread-safe.
 */
public final class SqlInbox implements Inbox {

  private static final Logger log = LoggerFactory.getLogger(SqlInbox.class);

  /** Of the rows of one batch together, so that memory stays flat however large the items are. */
  static final int MOST_CHARACTERS = 8_000_000;

  private final Jdbi jdbi;
  private final RawItemJson json = new RawItemJson();

  /**
   * @param jdbi the way to the database that holds the tables
   */
  public SqlInbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void put(SourceId source, List<RawItem> items, Source.Cursor next) {
    // Written as text before the transaction starts, so that the database is held as briefly as can
    // be.
    List<String> texts = items.stream().map(json::write).toList();
    jdbi.useTransaction(handle -> {
      insert(handle, source, texts);
      handle
          .createUpdate(
              "INSERT INTO source_cursor (source, token) VALUES (:source, :token)"
                  + " ON CONFLICT (source) DO UPDATE SET token = excluded.token")
          .bind("source", source.name())
          .bind("token", next.token())
          .execute();
    });
  }

  private static void insert(Handle handle, SourceId source, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch("INSERT INTO inbox (source, item) VALUES (?, ?)");
    texts.forEach(text -> batch.add(source.name(), text));
    batch.execute();
  }

  @Override
  public Source.Cursor cursor(SourceId source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT token FROM source_cursor WHERE source = :source")
            .bind("source", source.name())
            .mapTo(String.class)
            .findOne()
            .map(Source.Cursor::new)
            .orElse(Source.Cursor.START));
  }

  @Override
  public Batch take(int limit) {
    List<Row> rows = jdbi.withHandle(handle -> oldest(handle, limit));
    List<RawItem> items = new ArrayList<>(rows.size());
    List<Long> positions = new ArrayList<>(rows.size());
    rows.parallelStream()
        .map(this::read)
        .forEachOrdered(read -> {
          if (read.item() != null) {
            items.add(read.item());
            positions.add(read.position());
          } else {
            setAside(List.of(read.position()), "unreadable: " + read.fault());
          }
        });
    // An empty batch says that nothing waits, which is not so when all of one was set aside.
    return items.isEmpty() && !rows.isEmpty() ? take(limit) : new Batch(items, positions);
  }

  private Read read(Row row) {
    try {
      return new Read(row.position(), json.read(row.item()), null);
    } catch (RuntimeException unreadable) {
      return new Read(row.position(), null, unreadable.getClass().getSimpleName());
    }
  }

  private static List<Row> oldest(Handle handle, int limit) {
    List<Size> sizes =
        handle
            .createQuery("SELECT position, length(item) FROM inbox ORDER BY position LIMIT :limit")
            .bind("limit", limit)
            .map((row, context) -> new Size(row.getLong(1), row.getLong(2)))
            .list();
    if (sizes.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT position, item FROM inbox WHERE position BETWEEN :first AND :last"
                + " ORDER BY position LIMIT :limit")
        .bind("first", sizes.getFirst().position())
        .bind("last", lastThatFits(sizes))
        .bind("limit", limit)
        .map((row, context) -> new Row(row.getLong(1), row.getString(2)))
        .list();
  }

  /** {@return the position up to which a batch is not too large; its first item always fits} */
  private static long lastThatFits(List<Size> sizes) {
    long last = sizes.getFirst().position();
    long characters = 0;
    for (Size size : sizes) {
      characters += size.characters();
      if (characters > MOST_CHARACTERS) {
        break;
      }
      last = size.position();
    }
    return last;
  }

  @Override
  public void setAside(Batch batch, String reason) {
    setAside(batch.positions(), reason);
  }

  private void setAside(List<Long> positions, String reason) {
    jdbi.useTransaction(handle -> {
      for (long position : positions) {
        handle.execute(
            "INSERT INTO inbox_set_aside (position, source, item, reason)"
                + " SELECT position, source, item, ? FROM inbox WHERE position = ?",
            reason,
            position);
        handle.execute("DELETE FROM inbox WHERE position = ?", position);
      }
    });
    log.error("Items {} of the inbox are set aside in inbox_set_aside: {}", positions, reason);
  }

  @Override
  public void done(Batch batch) {
    List<Long> positions = batch.positions().stream().sorted().toList();
    jdbi.useTransaction(handle -> {
      int from = 0;
      while (from < positions.size()) {
        int until = endOfRun(positions, from);
        handle.execute(
            "DELETE FROM inbox WHERE position BETWEEN ? AND ?",
            positions.get(from),
            positions.get(until - 1));
        from = until;
      }
    });
  }

  /** {@return the end of the positions that follow each other without a gap, exclusive} */
  private static int endOfRun(List<Long> positions, int from) {
    int until = from + 1;
    while (until < positions.size() && positions.get(until) == positions.get(until - 1) + 1) {
      until++;
    }
    return until;
  }

  @Override
  public long waiting() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM inbox").mapTo(Long.class).one());
  }

  private record Row(long position, String item) {}

  /** A row read back, or why it could not be. */
  private record Read(long position, @Nullable RawItem item, @Nullable String fault) {}

  private record Size(long position, long characters) {}
}
