package nl.buzzard.config;

import java.time.Duration;
import java.util.Set;
import nl.buzzard.config.AlertRule.Notice;
import nl.buzzard.core.mention.SourceId;

/**
 * An alert of kind {@code silence}: a source that used to bring something brings nothing.
 * Immutable.
 *
 * @param name what the alert is called, unique among alerts
 * @param sources which sources it looks at; empty for all
 * @param within how long a source must have brought nothing at the very least
 * @param notice whom to mail
 */
public record SilenceRule(String name, Set<SourceId> sources, Duration within, Notice notice) {

  public SilenceRule {
    sources = Set.copyOf(sources);
  }

  /** {@return whether it looks at a source} */
  public boolean asks(SourceId source) {
    return sources.isEmpty() || sources.contains(source);
  }
}
