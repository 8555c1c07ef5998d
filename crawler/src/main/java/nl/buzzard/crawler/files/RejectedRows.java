package nl.buzzard.crawler.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file of the rows an import could not use: line number, reason, and the beginning of the row,
 * tab-separated under a header. It is made when the first row is rejected.
 *
 * <p>Rows are written per batch, before the batch is committed; whoever resumes an import drops
 * what was written for a batch that never was. Not thread-safe.
 */
final class RejectedRows {

  private static final int KEPT_CHARACTERS = 200;
  private static final String HEADER = "line\treason\trow\n";

  private final Path file;
  private final StringBuilder waiting = new StringBuilder();

  /**
   * @param file where they go
   * @param committedBytes its size when the last batch was committed; what follows is dropped
   */
  RejectedRows(Path file, long committedBytes) throws ImportException {
    this.file = file;
    if (Files.notExists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(committedBytes);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void add(Row row, String reason) {
    waiting
        .append(row.line())
        .append('\t')
        .append(reason)
        .append('\t')
        .append(beginning(row.raw()))
        .append('\n');
  }

  /**
   * Writes what was added since the last time, safe against a power cut.
   *
   * @return the size of the file after it, in bytes
   */
  long write() throws ImportException {
    try {
      return append();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private long append() throws IOException {
    if (waiting.isEmpty()) {
      return Files.exists(file) ? Files.size(file) : 0;
    }
    Files.createDirectories(file.resolveSibling("."));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      if (channel.size() == 0) {
        waiting.insert(0, HEADER);
      }
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(waiting.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      waiting.setLength(0);
      return channel.size();
    }
  }

  private ImportException unwritable(IOException cause) {
    return new ImportException(
        "The rejected rows cannot be written to "
            + file
            + " ("
            + cause
            + "): make room or give leave to write there, then start the import again.",
        cause);
  }

  private static String beginning(String raw) {
    int end = Math.min(raw.length(), KEPT_CHARACTERS);
    if (end > 0 && Character.isHighSurrogate(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(0, end).replaceAll("\\p{Cntrl}", " ");
  }
}
