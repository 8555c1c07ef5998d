package nl.buzzard.core.mention;

/**
 * The name of a source, under which its cursor, its health and its mentions are filed. Immutable.
 *
 * @param name 1 to 100 characters, without a colon or a control character
 */
public record SourceId(String name) {

  public SourceId {
    if (name.isBlank()
        || name.length() > 100
        || name.chars().anyMatch(c -> c == ':' || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "a source name has 1 to 100 characters and no colon: '" + name + "'");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
