package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;

/** Finds the cues in a mention whose language and sentiment are known. Pure and thread-safe. */
@FunctionalInterface
public interface SignalDetector {

  /** {@return the cues, at most one of a type and kind; empty when there are none} */
  List<Signal> detect(EnrichedMention mention);
}
