package nl.buzzard.crawler.stream;

import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;

/**
 * One place that tells of posts while they are made, over a connection that stays.
 *
 * <p>It only listens. Connecting again, storing and remembering where to go on are done once, for
 * all streams. Not thread-safe: one thread uses a stream at a time. Making one does no I/O.
 */
public interface StreamSource {

  /** {@return the name its cursor, health and mentions are filed under} */
  SourceId id();

  /**
   * Opens the connection that goes on after a cursor.
   *
   * <p>What followed the cursor comes first, however long ago that was and in whatever way the
   * place tells it, as far back as the place remembers.
   *
   * @throws SourceException if it could not be opened
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  Connection open(Source.Cursor after) throws SourceException, InterruptedException;

  /** An open connection; one thread reads it. */
  interface Connection extends AutoCloseable {

    /**
     * Waits a while for what comes next.
     *
     * @return what came, oldest first, with the cursor to go on from; empty when nothing did
     * @throws SourceException if the connection ended or is dead
     * @throws InterruptedException if the thread was interrupted while waiting
     */
    Source.Page next() throws SourceException, InterruptedException;

    @Override
    void close();
  }
}
