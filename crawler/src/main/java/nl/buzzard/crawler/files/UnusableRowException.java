package nl.buzzard.crawler.files;

/**
 * Says why one row is no mention; the message is the reason as written to the rejected rows.
 *
 * <p>A dirty file has millions of these, so it carries no stack trace.
 */
final class UnusableRowException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusableRowException(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
