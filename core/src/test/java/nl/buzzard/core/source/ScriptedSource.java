package nl.buzzard.core.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.buzzard.core.mention.SourceId;

/**
 * A source for tests that gives the answers it was told to, in that order, and nothing new after
 * the last. Thread-safe.
 */
public final class ScriptedSource implements Source {

  /** What the source does when it is asked. */
  @FunctionalInterface
  public interface Answer {

    /** Gives a page, fails, or waits. */
    Page give(Cursor after) throws SourceException, InterruptedException;
  }

  private final SourceId id;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Cursor> asked = new ArrayList<>();

  /**
   * @param id its name
   */
  public ScriptedSource(SourceId id) {
    this.id = id;
  }

  /** Adds an answer after those it has. */
  public synchronized ScriptedSource then(Answer answer) {
    answers.add(answer);
    return this;
  }

  /** Adds a page after the answers it has. */
  public ScriptedSource then(Page page) {
    return then(after -> page);
  }

  /** Adds a failure after the answers it has. */
  public ScriptedSource then(SourceException failure) {
    return then(after -> {
      throw failure;
    });
  }

  /** {@return the cursors it was asked with, first one first} */
  public synchronized List<Cursor> asked() {
    return List.copyOf(asked);
  }

  @Override
  public SourceId id() {
    return id;
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    return next(after).give(after);
  }

  private synchronized Answer next(Cursor after) {
    asked.add(after);
    Answer answer = answers.poll();
    return answer == null ? Page::nothingNew : answer;
  }
}
