package nl.buzzard.app.pipeline;

import java.util.Collection;
import java.util.Map;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.SourceId;

/**
 * Remembers which mentions were taken away by their place, so that another source that still shows
 * one does not bring its words back.
 *
 * <p>The source that told so may show it again: a page that was gone may return. Thread-safe.
 */
public interface Tombstones {

  /** Remembers that these were taken away, and which source told so. Twice does no harm. */
  void raise(Map<MentionId, SourceId> erased);

  /** {@return those of the mentions that were taken away, with the source that told so} */
  Map<MentionId, SourceId> among(Collection<MentionId> mentions);

  /** Forgets that these were taken away. */
  void lift(Collection<MentionId> returned);
}
