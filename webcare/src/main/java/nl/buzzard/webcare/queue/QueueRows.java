package nl.buzzard.webcare.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.webcare.queue.QueueItem.Claim;
import nl.buzzard.webcare.queue.QueueItem.Resolution;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads an item from its row, as it is at one instant: a claim that has run out is no claim.
 *
 * @param now that instant
 */
record QueueRows(Instant now) implements RowMapper<QueueItem> {

  @Override
  public QueueItem map(ResultSet row, StatementContext context) throws SQLException {
    return new QueueItem(
        new MentionId(row.getString("mention")),
        new StoryId(row.getString("story")),
        row.getLong("together"),
        Platform.valueOf(row.getString("platform")),
        values(row.getString("brands"), Function.identity()),
        Sentiment.Label.valueOf(row.getString("sentiment")),
        values(row.getString("signals"), Signal.Type::valueOf),
        row.getInt("urgency"),
        values(row.getString("reasons"), TriageDecision.Reason::valueOf),
        Instant.ofEpochMilli(row.getLong("published")),
        Instant.ofEpochMilli(row.getLong("queued")),
        QueueItem.State.valueOf(row.getString("state")),
        claim(row),
        resolution(row),
        row.getInt("version"));
  }

  private @Nullable Claim claim(ResultSet row) throws SQLException {
    String agent = row.getString("claimant");
    Instant until = Instant.ofEpochMilli(row.getLong("claimed_until"));
    boolean open = row.getString("state").equals(QueueItem.State.OPEN.name());
    return open && agent != null && now.isBefore(until)
        ? new Claim(agent, Instant.ofEpochMilli(row.getLong("claimed_since")), until)
        : null;
  }

  private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
    String agent = row.getString("resolved_by");
    return agent == null
        ? null
        : new Resolution(
            agent,
            Instant.ofEpochMilli(row.getLong("resolved_at")),
            QueueItem.Outcome.valueOf(row.getString("outcome")));
  }

  /**
   * {@return a list as a column keeps it: each value between line ends, so that it can be found}
   */
  static String column(Collection<?> values) {
    return values.stream().map(value -> value + "\n").collect(Collectors.joining("", "\n", ""));
  }

  private static <T> List<T> values(String column, Function<String, T> reader) {
    return column.lines().filter(line -> !line.isEmpty()).map(reader).toList();
  }
}
