package nl.buzzard.crawler.feed;

/** Says that a document is no feed; the message is a sentence whose subject is the host. */
final class UnreadableFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableFeedException(String whatItSent) {
    super(whatItSent);
  }

  UnreadableFeedException(String whatItSent, Throwable cause) {
    super(whatItSent, cause);
  }
}
