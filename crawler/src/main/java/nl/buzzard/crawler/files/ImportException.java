package nl.buzzard.crawler.files;

/**
 * Says that a file cannot be imported, or not further; the message is one plain sentence that names
 * what is wrong and what to do.
 *
 * <p>What was already put in the inbox stays there, and the same import may be started again.
 */
public final class ImportException extends Exception {

  private static final long serialVersionUID = 1L;

  ImportException(String sentence) {
    super(sentence);
  }

  ImportException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
