package nl.buzzard.core.mention;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mention, as the place shows him. Immutable.
 *
 * @param handle the name he is addressed by, without a leading {@code @}; null when unknown
 * @param name the name shown; null when unknown
 * @param followers how many people follow him as counted at collection; null when unknown, which is
 *     not 0
 */
public record Author(@Nullable String handle, @Nullable String name, @Nullable Long followers) {

  /** Somebody the place does not name. */
  public static final Author UNKNOWN = new Author(null, null, null);

  /**
   * {@return the handle, or the shown name where there is no handle; null when neither is known}
   */
  public @Nullable String label() {
    return handle != null ? handle : name;
  }
}
