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

/**
 * The inbox as two tables of the relational database.
 *
 * <p>A batch carries the position of each of its items and {@link #done} deletes exactly those: on
 * PostgreSQL a row may become visible after one with a higher position, so deleting up to a
 * position would lose items. Thread-safe.
 */
public final class SqlInbox implements Inbox {

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
    List<Row> rows =
        jdbi.withHandle(handle ->
            handle
                .createQuery("SELECT position, item FROM inbox ORDER BY position LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2)))
                .list());
    List<RawItem> items = new ArrayList<>(rows.size());
    List<Long> positions = new ArrayList<>(rows.size());
    for (Row row : rows) {
      items.add(json.read(row.item()));
      positions.add(row.position());
    }
    return new Batch(items, positions);
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
}
