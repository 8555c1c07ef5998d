package nl.buzzard.crawler.files;

import org.jspecify.annotations.Nullable;

/**
 * One line of a text file without its end. Immutable.
 *
 * @param number counted from 1
 * @param text what it says; only its beginning when it is too long
 * @param fault why it cannot be trusted, as a reason to reject; null when it can
 */
record Line(long number, String text, @Nullable Fault fault) {

  /** What is wrong with a line as such. */
  enum Fault {
    TOO_LONG("is longer than 1 MB"),
    NOT_UTF8("is not valid UTF-8 in a file that is");

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
