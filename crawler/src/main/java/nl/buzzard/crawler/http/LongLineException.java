package nl.buzzard.crawler.http;

import java.io.EOFException;
import java.io.IOException;
import okio.BufferedSource;

/** A stream has a line that is longer than any platform's. */
final class LongLineException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A post with everything around it takes a hundredth of this. */
  private static final long LONGEST_LINE = 2_000_000;

  private LongLineException() {
    super("a line of a stream is too long");
  }

  /**
   * {@return the next line}
   *
   * @throws LongLineException if it is too long
   * @throws IOException if the stream breaks off within it
   */
  static String readLine(BufferedSource source) throws IOException {
    try {
      return source.readUtf8LineStrict(LONGEST_LINE);
    } catch (EOFException e) {
      // The reader of lines does not tell a long one from the half of one.
      if (source.request(LONGEST_LINE)) {
        throw new LongLineException();
      }
      throw e;
    }
  }
}
