package nl.buzzard.crawler.extract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends the text fields of pages written as XML: to an HTML parser the rest of the page lies in
 * {@code <textarea/>}. Pure.
 */
final class EmptyFields {

  private static final byte[] FIELD = "<textarea".getBytes(StandardCharsets.US_ASCII);

  /** An element that never holds anything, as long as the other. */
  private static final byte[] EMPTY = "<input   ".getBytes(StandardCharsets.US_ASCII);

  /** A longer tag is no field anyone writes in. */
  private static final int LONGEST_TAG = 2_000;

  private EmptyFields() {}

  /**
   * {@return the page with its empty fields ended; the same array when it has none}
   *
   * @param page in a character set that holds ASCII
   */
  static byte[] ended(byte[] page) {
    byte @Nullable [] ended = null;
    for (int at = 0; at < page.length; at++) {
      if (page[at] == '<' && isField(page, at) && isEmpty(page, at)) {
        ended = ended == null ? page.clone() : ended;
        System.arraycopy(EMPTY, 0, ended, at, EMPTY.length);
      }
    }
    return ended == null ? page : ended;
  }

  private static boolean isField(byte[] page, int start) {
    for (int i = 0; i < FIELD.length; i++) {
      if (start + i >= page.length || Character.toLowerCase(page[start + i]) != FIELD[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(byte[] page, int start) {
    int end = Math.min(page.length, start + LONGEST_TAG);
    for (int at = start + FIELD.length; at < end; at++) {
      if (page[at] == '>') {
        return page[at - 1] == '/';
      }
    }
    return false;
  }
}
