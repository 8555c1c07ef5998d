package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;

/** Puts what people said of single mentions in the place of what models said. Thread-safe. */
@FunctionalInterface
public interface Corrector {

  /** {@return the same mentions in the same order, with every label a person gave} */
  List<EnrichedMention> corrected(List<EnrichedMention> batch);
}
