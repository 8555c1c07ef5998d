package nl.buzzard.webcare.queue;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.webcare.queue.QueueItem.Outcome;
import nl.buzzard.webcare.queue.TrailEntry.Action;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of notes and the trail, inside one transaction at one instant. Not thread-safe. */
final class Records {

  private final Handle handle;
  private final Instant now;

  Records(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** {@return true, once it is written} */
  boolean did(MentionId id, String agent, Action action) {
    return write(id, agent, action, null);
  }

  /** {@return true, once it is written} */
  boolean resolved(MentionId id, String agent, Outcome outcome) {
    return write(id, agent, Action.RESOLVED, outcome);
  }

  private boolean write(MentionId id, String agent, Action action, @Nullable Outcome outcome) {
    handle.execute(
        "INSERT INTO queue_trail (mention, agent, action, outcome, happened)"
            + " VALUES (?, ?, ?, ?, ?)",
        id.value(),
        agent,
        action.name(),
        outcome == null ? null : outcome.name(),
        now.toEpochMilli());
    return true;
  }

  void add(MentionId id, Note note) {
    handle.execute(
        "INSERT INTO queue_note (mention, agent, text, written) VALUES (?, ?, ?, ?)",
        id.value(),
        note.agent(),
        note.text(),
        note.written().toEpochMilli());
  }

  List<TrailEntry> trail(MentionId id) {
    return handle
        .createQuery("SELECT * FROM queue_trail WHERE mention = :mention ORDER BY position")
        .bind("mention", id.value())
        .map((row, context) ->
            new TrailEntry(
                row.getString("agent"),
                Action.valueOf(row.getString("action")),
                row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
                Instant.ofEpochMilli(row.getLong("happened"))))
        .list();
  }

  List<Note> notes(MentionId id) {
    return handle
        .createQuery("SELECT * FROM queue_note WHERE mention = :mention ORDER BY position")
        .bind("mention", id.value())
        .map((row, context) ->
            new Note(
                row.getString("agent"),
                row.getString("text"),
                Instant.ofEpochMilli(row.getLong("written"))))
        .list();
  }
}
