package nl.buzzard.core.stage;

import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.TriageDecision;

/** Decides whether an agent must see a mention, and why. Pure and thread-safe. */
@FunctionalInterface
public interface Triage {

  /** {@return where the mention goes} */
  TriageDecision decide(EnrichedMention mention);
}
