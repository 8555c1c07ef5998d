package nl.buzzard.core.mention;

/**
 * The identity of a mention, the same however often and through whichever source it was read.
 *
 * <p>Text of the form {@code x:1234}, {@code url:<hash>} or {@code source:<name>:<id>}. Immutable.
 *
 * @param value 1 to 512 characters
 */
public record MentionId(String value) {

  /** The longest identity that is kept as it is. */
  public static final int MAX_LENGTH = 512;

  public MentionId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a mention id has 1 to " + MAX_LENGTH + " characters, not " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
