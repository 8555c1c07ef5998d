package nl.buzzard.app.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.SourceId;

/** Tombstones for tests that are forgotten with the process. Not thread-safe. */
final class InMemoryTombstones implements Tombstones {

  private final Map<MentionId, SourceId> raised = new HashMap<>();

  @Override
  public void raise(Map<MentionId, SourceId> erased) {
    raised.putAll(erased);
  }

  @Override
  public Map<MentionId, SourceId> among(Collection<MentionId> mentions) {
    Map<MentionId, SourceId> found = new HashMap<>(raised);
    found.keySet().retainAll(mentions);
    return found;
  }

  @Override
  public void lift(Collection<MentionId> returned) {
    raised.keySet().removeAll(returned);
  }
}
