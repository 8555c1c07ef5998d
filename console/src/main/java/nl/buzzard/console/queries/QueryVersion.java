package nl.buzzard.console.queries;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One form a monitored query has had. Immutable.
 *
 * @param name what its matches are called
 * @param brand the brand they count for; null for a topic
 * @param text the query in the query language; null when it was taken away
 * @param who changed it: whoever owns the file it stands in
 * @param since when it came into force
 */
public record QueryVersion(
    String name, @Nullable String brand, @Nullable String text, String who, Instant since) {

  /** {@return whether another version asks for the same in the same name} */
  boolean asks(QueryVersion other) {
    return Objects.equals(text, other.text) && Objects.equals(brand, other.brand);
  }
}
