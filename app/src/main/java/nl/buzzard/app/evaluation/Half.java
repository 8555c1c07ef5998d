package nl.buzzard.app.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which pages of a set count: rules are made looking at the first half and checked on the second.
 */
public enum Half {
  /** The pages that may be looked at. */
  FIRST(0),
  /** The pages that are only counted. */
  SECOND(1),
  /** All pages. */
  BOTH(-1);

  private final int remainder;

  Half(int remainder) {
    this.remainder = remainder;
  }

  /** {@return whether a page counts, by the checksum of its name} */
  boolean holds(String name) {
    if (this == BOTH) {
      return true;
    }
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return (checksum.getValue() >> 8) % 2 == remainder;
  }
}
