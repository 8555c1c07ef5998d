package nl.buzzard.core.mention;

/**
 * The identity of a story: mentions whose text is the same or nearly so share it. It is the
 * identity of the mention that told it first. Immutable.
 *
 * @param value never empty
 */
public record StoryId(String value) {

  public StoryId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a story id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
