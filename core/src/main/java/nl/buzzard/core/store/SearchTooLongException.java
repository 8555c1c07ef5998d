package nl.buzzard.core.store;

import java.time.Duration;

/** A question took so long that it was stopped, so that others are answered; asking less helps. */
public final class SearchTooLongException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit how long a question may take
   */
  public SearchTooLongException(Duration limit) {
    super(
        "The search took longer than "
            + limit.toSeconds()
            + " s and was stopped: ask about less time, or use fewer words with * or ?.");
  }
}
