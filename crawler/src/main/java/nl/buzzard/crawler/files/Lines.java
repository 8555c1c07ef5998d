package nl.buzzard.crawler.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one by one in flat memory: of a line longer than {@link #MAX_BYTES} only
 * the beginning is kept.
 *
 * <p>A line ends with LF or CRLF. Not thread-safe.
 */
final class Lines {

  /** The longest line, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  private static final int KEPT_BYTES = 1000;
  private static final int READ_BYTES = 1 << 16;

  private final InputStream in;
  private final Charset charset;
  private final byte[] buffer = new byte[MAX_BYTES + READ_BYTES];
  private int start;
  private int limit;
  private long number;

  Lines(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /** {@return the next line; null at the end} */
  @Nullable Line next() throws IOException {
    int scanned = 0;
    while (true) {
      int end = lineEnd(start + scanned);
      if (end >= 0) {
        Line line = line(end);
        start = end + 1;
        return line;
      }
      scanned = limit - start;
      if (scanned > MAX_BYTES) {
        return skippedLine();
      }
      if (!fill()) {
        return lastLine();
      }
    }
  }

  private @Nullable Line lastLine() throws IOException {
    if (start == limit) {
      return null;
    }
    Line line = line(limit);
    start = limit;
    return line;
  }

  private Line skippedLine() throws IOException {
    Line line = tooLong();
    int end;
    do {
      start = 0;
      limit = 0;
      end = fill() ? lineEnd(0) : limit - 1;
    } while (end < 0 && limit > 0);
    start = end + 1;
    return line;
  }

  private int lineEnd(int from) {
    for (int i = from; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Reads on, moving what is left to the front when the room behind it is used up. */
  private boolean fill() throws IOException {
    if (buffer.length - limit < READ_BYTES) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read >= 0;
  }

  private Line line(int end) throws IOException {
    if (end - start > MAX_BYTES) {
      return tooLong();
    }
    int length = end - start;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
    String text = new String(buffer, start, length, charset);
    number++;
    return new Line(number, text, isReplaced(text, length) ? Line.Fault.NOT_UTF8 : null);
  }

  private Line tooLong() {
    number++;
    return new Line(number, new String(buffer, start, KEPT_BYTES, charset), Line.Fault.TOO_LONG);
  }

  /** The replacement character may have been written as such: then the bytes are fine. */
  private boolean isReplaced(String text, int length) {
    if (!charset.equals(StandardCharsets.UTF_8) || text.indexOf('\uFFFD') < 0) {
      return false;
    }
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(buffer, start, length));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }
}
