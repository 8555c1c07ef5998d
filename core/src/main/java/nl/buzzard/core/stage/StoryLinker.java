package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.StoryId;

/** Links mentions whose text is the same or nearly so. Thread-safe. */
@FunctionalInterface
public interface StoryLinker {

  /**
   * {@return the story each mention of a batch belongs to, in the order of the batch; the identity
   * of the mention itself where no earlier text is like it}
   */
  List<StoryId> link(List<Mention> batch);
}
