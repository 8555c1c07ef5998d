package nl.buzzard.crawler.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;

/**
 * A stream listened to in the thread of its test until it ended so many times. No time passes
 * between two connections. Not thread-safe.
 */
public final class StreamCase implements AutoCloseable {

  public final SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));
  public final InMemoryInbox inbox = new InMemoryInbox();
  public final Database database;
  private final List<Duration> rests = new ArrayList<>();

  /**
   * @param folder where the database is
   */
  public StreamCase(Path folder) {
    database = TestDatabases.SQLITE.open(folder);
  }

  /** Listens until the connection ended so many times. */
  public void listen(StreamSource stream, int connections) {
    rests.clear();
    StreamRun run =
        new StreamRun(
            inbox,
            new SourceHealthTable(database.jdbi()),
            time,
            new Reconnection(new Random(1)),
            wait -> {
              rests.add(wait);
              if (rests.size() == connections) {
                throw new InterruptedException("that was the last one");
              }
            });
    try {
      run.listen(stream);
    } catch (InterruptedException e) {
      // The end of the script.
    }
  }

  /** {@return everything that reached the inbox, in that order} */
  public List<RawItem> items() {
    return inbox.take(100_000).items();
  }

  /** {@return how long it rested after each connection} */
  public List<Duration> rests() {
    return rests;
  }

  /** {@return how a stream is doing} */
  public SourceHealth health(SourceId stream) {
    return new SourceHealthTable(database.jdbi()).of(stream).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
