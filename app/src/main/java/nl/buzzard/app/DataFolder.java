package nl.buzzard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything is kept in, and who may run the pipeline on it: one process at a time.
 *
 * <p>Immutable.
 *
 * @param path where it is
 */
public record DataFolder(Path path) {

  /** {@return where the index is} */
  public Path index() {
    return path.resolve("index");
  }

  /** {@return where imports write the rows they could not use} */
  public Path imports() {
    return path.resolve("imports");
  }

  /**
   * Takes the right to run the pipeline; the operating system gives it back when the process ends,
   * however it ends.
   *
   * @return the right, to be closed; empty when another process has it
   */
  public Optional<Ownership> own() {
    try {
      makeForOwnerOnly();
      FileChannel channel =
          FileChannel.open(
              path.resolve("pipeline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new Ownership(channel));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the data folder " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Mentions and password hashes are nobody else's business on a shared machine. */
  private void makeForOwnerOnly() throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Files.createDirectories(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * The right to run the pipeline on a data folder.
   *
   * @param channel the locked file
   */
  public record Ownership(FileChannel channel) implements AutoCloseable {

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
