package nl.buzzard.crawler.schedule;

import java.time.Instant;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a source was not read, so that few mentions of that time may mean nothing.
 * Immutable.
 *
 * @param source which
 * @param from when it was last read before
 * @param until when it was read again; null while it is not
 * @param cause why it was not read
 */
public record SourceGap(SourceId source, Instant from, @Nullable Instant until, Cause cause) {

  /** Why a source was not read. */
  public enum Cause {
    /** It was visited, and could not be read. */
    FAILED,
    /** Nobody went there: Buzzard did not run, or did not know the source. */
    NOT_VISITED
  }
}
