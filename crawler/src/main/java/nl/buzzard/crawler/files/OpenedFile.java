package nl.buzzard.crawler.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of an {@link ImportFile}, unpacked, with its character set found out.
 *
 * <p>Not thread-safe: one import reads it once.
 */
final class OpenedFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenedFile.class);
  private static final int HEAD_BYTES = 1 << 20;
  private static final int BINARY_HEAD_BYTES = 8192;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final CountedStream disk;
  private final InputStream unpacked;
  private final byte[] head;
  private final int markBytes;
  private final Charset charset;

  private OpenedFile(CountedStream disk, String name) throws IOException, ImportException {
    this.disk = disk;
    this.unpacked = unpacked(new BufferedInputStream(disk, 1 << 16));
    this.head = unpacked.readNBytes(HEAD_BYTES);
    refuseWhatIsNoText(name);
    this.markBytes = startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    this.charset = charset();
  }

  static OpenedFile of(ImportFile file) throws ImportException {
    CountedStream disk;
    try {
      disk = new CountedStream(file.content().open());
    } catch (IOException e) {
      throw ImportFile.unreadable(file.name(), e);
    }
    try {
      return new OpenedFile(disk, file.name());
    } catch (IOException e) {
      disk.closeQuietly();
      throw ImportFile.damaged(file.name(), e);
    } catch (ImportException e) {
      disk.closeQuietly();
      throw e;
    }
  }

  /** {@return its lines from the first on; to be asked for once} */
  Lines lines() {
    InputStream start = new ByteArrayInputStream(head, markBytes, head.length - markBytes);
    return new Lines(new SequenceInputStream(start, unpacked), charset);
  }

  /** {@return the lines of its first megabyte, the last of them perhaps cut, for a first look} */
  Lines firstLines() {
    return firstLines(charset);
  }

  private Lines firstLines(Charset assumed) {
    return new Lines(new ByteArrayInputStream(head, markBytes, head.length - markBytes), assumed);
  }

  /** {@return how many bytes were read from disk} */
  long bytesRead() {
    return disk.count;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private static InputStream unpacked(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    boolean gzip = stream.read() == 0x1F && stream.read() == 0x8B;
    stream.reset();
    return gzip ? new GZIPInputStream(stream, 1 << 16) : stream;
  }

  private void refuseWhatIsNoText(String name) throws ImportException {
    if (head.length == 0) {
      throw new ImportException(name + " is empty: there is nothing to import.");
    }
    if (startsWith(new byte[] {(byte) 0xFF, (byte) 0xFE})
        || startsWith(new byte[] {(byte) 0xFE, (byte) 0xFF})) {
      throw new ImportException(name + " is written in UTF-16: save it as UTF-8.");
    }
    for (int i = 0; i < Math.min(head.length, BINARY_HEAD_BYTES); i++) {
      if (head[i] == 0) {
        throw new ImportException(
            name + " is a binary file, not text: export it as CSV, TSV or JSON lines in UTF-8.");
      }
    }
  }

  private boolean startsWith(byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  /**
   * Words of another character set are hardly ever valid UTF-8, so most lines decide: one damaged
   * line does not make a whole file read as what it is not.
   */
  private Charset charset() throws IOException {
    int valid = 0;
    int invalid = 0;
    Lines lines = firstLines(StandardCharsets.UTF_8);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.fault() == Line.Fault.NOT_UTF8) {
        invalid++;
      } else if (line.text().chars().anyMatch(character -> character > 127)) {
        valid++;
      }
    }
    return invalid > valid ? WINDOWS_1252 : StandardCharsets.UTF_8;
  }

  /** Counts the bytes that passed. */
  private static final class CountedStream extends FilterInputStream {

    private long count;

    CountedStream(InputStream in) {
      super(in);
    }

    /** For a file that is refused for a better reason already. */
    void closeQuietly() {
      try {
        close();
      } catch (IOException e) {
        LOG.debug("a refused file did not close", e);
      }
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
