package nl.buzzard.alerts.evidence;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * The mentions an alert found, of which only a few are kept in full. Immutable.
 *
 * @param count how many there are, at least 1
 * @param originals how many of them are no copy of something said before, at most {@code count}
 * @param first the one published first
 * @param latest the ones published last, newest first, at most {@value #SHOWN}; never empty
 * @param widest those with the most reach, one of each story, most reach first, at most {@value
 *     #SHOWN}; empty when nobody's reach is known, which is not 0
 */
public record Findings(
    long count,
    long originals,
    EnrichedMention first,
    List<EnrichedMention> latest,
    List<EnrichedMention> widest) {

  /** How many mentions a mail shows besides the first. */
  public static final int SHOWN = 5;

  public Findings {
    latest = List.copyOf(latest);
    widest = List.copyOf(widest);
  }

  /** {@return how many repeat what was said before} */
  public long copies() {
    return count - originals;
  }

  /** {@return when the first was published} */
  public Instant from() {
    return first.mention().published();
  }

  /** {@return the first millisecond after the last was published} */
  public Instant until() {
    return latest.getFirst().mention().published().plusMillis(1);
  }
}
