package nl.buzzard.core.stage;

import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.StoryId;

/** Links mentions whose text is the same or nearly so. Thread-safe. */
@FunctionalInterface
public interface StoryLinker {

  /** {@return the story a mention belongs to; a new one when no earlier text is like it} */
  StoryId link(Mention mention);
}
