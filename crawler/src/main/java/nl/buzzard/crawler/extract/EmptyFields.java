package nl.buzzard.crawler.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Ends the text fields of pages written as XML: to an HTML parser the rest of the page lies in
 * {@code <textarea/>}. Pure.
 */
final class EmptyFields {

  private static final String FIELD = "<textarea";

  /** An element that never holds anything, as long as the other. */
  private static final String EMPTY = "<input   ";

  /** A longer tag is no field anyone writes in. */
  private static final int LONGEST_TAG = 2_000;

  private EmptyFields() {}

  /**
   * {@return the page with its empty fields ended; the same array when it has none}
   *
   * @param page in a character set that holds ASCII
   */
  static byte[] ended(byte[] page) {
    List<Integer> starts = starts(page.length, at -> page[at]);
    if (starts.isEmpty()) {
      return page;
    }
    byte[] ended = page.clone();
    byte[] empty = EMPTY.getBytes(StandardCharsets.US_ASCII);
    starts.forEach(start -> System.arraycopy(empty, 0, ended, start, empty.length));
    return ended;
  }

  /** {@return the page with its empty fields ended} */
  static String ended(String page) {
    List<Integer> starts = starts(page.length(), page::charAt);
    if (starts.isEmpty()) {
      return page;
    }
    StringBuilder ended = new StringBuilder(page);
    starts.forEach(start -> ended.replace(start, start + EMPTY.length(), EMPTY));
    return ended.toString();
  }

  private static List<Integer> starts(int length, IntUnaryOperator page) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < length; at++) {
      if (page.applyAsInt(at) == '<'
          && isField(page, at, length)
          && isEmpty(page, at, Math.min(length, at + LONGEST_TAG))) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static boolean isField(IntUnaryOperator page, int start, int length) {
    for (int i = 1; i < FIELD.length(); i++) {
      if (start + i >= length
          || Character.toLowerCase(page.applyAsInt(start + i)) != FIELD.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmpty(IntUnaryOperator page, int start, int end) {
    for (int at = start + FIELD.length(); at < end; at++) {
      if (page.applyAsInt(at) == '>') {
        return page.applyAsInt(at - 1) == '/';
      }
    }
    return false;
  }
}
