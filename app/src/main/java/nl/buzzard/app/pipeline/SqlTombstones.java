package nl.buzzard.app.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.SourceId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Tombstones as a table of the relational database. Thread-safe. */
public final class SqlTombstones implements Tombstones {

  /** Well below the number of parameters that either database takes. */
  private static final int MOST_AT_ONCE = 500;

  private final Jdbi jdbi;

  /**
   * @param jdbi the way to the database that holds the table
   */
  public SqlTombstones(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void raise(Map<MentionId, SourceId> erased) {
    if (erased.isEmpty()) {
      return;
    }
    jdbi.useTransaction(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              "INSERT INTO tombstone (mention, source) VALUES (?, ?)"
                  + " ON CONFLICT (mention) DO UPDATE SET source = excluded.source");
      erased.forEach((mention, source) -> batch.add(mention.value(), source.name()));
      batch.execute();
    });
  }

  @Override
  public Map<MentionId, SourceId> among(Collection<MentionId> mentions) {
    Map<MentionId, SourceId> found = new HashMap<>();
    List<String> ids = mentions.stream().map(MentionId::value).distinct().toList();
    jdbi.useHandle(handle -> {
      for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
        handle
            .createQuery("SELECT mention, source FROM tombstone WHERE mention IN (<ids>)")
            .bindList("ids", ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size())))
            .map((row, context) ->
                found.put(new MentionId(row.getString(1)), new SourceId(row.getString(2))))
            .list();
      }
    });
    return found;
  }

  /** {@return every mention that was taken away} */
  public List<MentionId> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT mention FROM tombstone ORDER BY mention")
            .mapTo(String.class)
            .map(MentionId::new)
            .list());
  }

  @Override
  public void lift(Collection<MentionId> returned) {
    if (returned.isEmpty()) {
      return;
    }
    jdbi.useTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch("DELETE FROM tombstone WHERE mention = ?");
      returned.forEach(mention -> batch.add(mention.value()));
      batch.execute();
    });
  }
}
