package nl.buzzard.app.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.buzzard.app.DataFolder;
import nl.buzzard.app.DataFolder.Ownership;
import nl.buzzard.app.Engine;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.crawler.inbox.SqlInbox;
import nl.buzzard.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what is put in the inbox is worked on: by the server that runs beside us, or by
 * ourselves when none does. When that server stops on the way, the work is taken over.
 *
 * <p>Not thread-safe.
 */
final class Emptying implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Configuration configuration;
  private final DataFolder folder;
  private final Database database;
  private final Inbox inbox;
  private @Nullable Ownership owned;
  private @Nullable Engine engine;

  Emptying(Configuration configuration) {
    this.configuration = configuration;
    this.folder = new DataFolder(configuration.settings().dataFolder());
    takeOverIfFree();
    this.database = Engine.openDatabase(configuration.settings());
    this.inbox = new SqlInbox(database.jdbi());
  }

  /** {@return where to put what is to be worked on} */
  Inbox inbox() {
    return inbox;
  }

  /**
   * Waits until at most so many items are left.
   *
   * @throws CutOff if we do the work ourselves and it does not get on
   */
  void untilAtMost(long left) {
    try {
      while (inbox.waiting() > left) {
        takeOverIfFree();
        if (engine != null) {
          engine.trouble().ifPresent(Emptying::cutOff);
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return what became of the items, in words; empty when the server beside us did the work} */
  Optional<String> ownWork() {
    return Optional.ofNullable(engine).map(own -> own.tally().inWords());
  }

  private static void cutOff(String trouble) {
    throw new CutOff(trouble);
  }

  private void takeOverIfFree() {
    if (engine != null) {
      return;
    }
    owned = folder.own().orElse(null);
    if (owned != null) {
      engine = Engine.open(configuration, InstantSource.system());
      engine.start();
    }
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
    database.close();
    if (owned != null) {
      owned.close();
    }
  }
}
