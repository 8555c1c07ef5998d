package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;

/** Gives understood mentions the labels whose rules they answer. Thread-safe. */
@FunctionalInterface
public interface Labeller {

  /** {@return the labels of a mention, each once; empty when it answers no rule} */
  List<String> labels(EnrichedMention mention);
}
