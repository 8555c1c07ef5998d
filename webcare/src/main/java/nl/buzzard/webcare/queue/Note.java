package nl.buzzard.webcare.queue;

import java.time.Instant;

/**
 * What an agent wrote about an item for his colleagues. Immutable.
 *
 * @param agent who wrote it
 * @param text plain text, 1 to {@value #MAX_LENGTH} characters
 * @param written when
 */
public record Note(String agent, String text, Instant written) {

  /** The longest note. */
  public static final int MAX_LENGTH = 4_000;

  public Note {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a note has 1 to " + MAX_LENGTH + " characters, not " + text.length());
    }
  }
}
