package nl.buzzard.app.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A disk or a database that gave up, in one sentence without anything a mention says.
 *
 * @param cause what is out of order
 * @param sentence the same in words, and what to do
 */
public record Outage(Cause cause, String sentence) {

  /** What may be out of order. */
  public enum Cause {
    /** No room on the disk, be it for a file or for the database. */
    FULL_DISK,
    /** The database refuses or cannot be reached. */
    DATABASE,
    /** A file or a connection cannot be read or written. */
    FILE
  }

  private static final int DEEPEST = 20;

  /** SQLITE_FULL, see <a href="https://sqlite.org/rescode.html">the result codes of SQLite</a>. */
  private static final int SQLITE_FULL = 13;

  /** disk_full, see the error codes in the appendix of PostgreSQL's manual. */
  private static final String POSTGRES_DISK_FULL = "53100";

  /** {@return the outage behind a failure; empty if it is a fault of another kind} */
  public static Optional<Outage> behind(Throwable failure) {
    List<Throwable> causes =
        Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
            .limit(DEEPEST)
            .toList();
    if (causes.stream().anyMatch(Outage::isFullDisk)) {
      return Optional.of(
          new Outage(Cause.FULL_DISK, "the disk is full. Make room: nothing that waits is lost."));
    }
    return causes.stream().map(Outage::told).flatMap(Optional::stream).findFirst();
  }

  private static boolean isFullDisk(Throwable cause) {
    return switch (cause) {
      case SQLException sql ->
          sql.getErrorCode() == SQLITE_FULL || POSTGRES_DISK_FULL.equals(sql.getSQLState());
      case IOException disk ->
          says(disk, "No space left on device") || says(disk, "Disk quota exceeded");
      default -> false;
    };
  }

  private static boolean says(IOException failure, String words) {
    String message = failure.getMessage();
    return message != null && message.contains(words);
  }

  private static Optional<Outage> told(Throwable cause) {
    return switch (cause) {
      case SQLException sql ->
          Optional.of(
              new Outage(
                  Cause.DATABASE,
                  "the database refuses (" + sql.getSQLState() + "). See whether it runs."));
      case FileSystemException file ->
          Optional.of(
              new Outage(
                  Cause.FILE,
                  file.getFile() + " cannot be used. See whether it may be read and written."));
      case IOException failed ->
          Optional.of(
              new Outage(
                  Cause.FILE,
                  "reading or writing failed (" + failed.getClass().getSimpleName() + ")."));
      default -> Optional.empty();
    };
  }
}
