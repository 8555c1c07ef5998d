package nl.buzzard.alerts.evidence;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A source that brings nothing for longer than its rhythm makes likely. Immutable.
 *
 * @param source which
 * @param since when it last brought something
 * @param longest the longest it usually brings nothing
 * @param failure why it cannot be read, as one sentence; null where it answers and has nothing new
 */
public record SilentSource(
    SourceId source, Instant since, Duration longest, @Nullable String failure) {}
