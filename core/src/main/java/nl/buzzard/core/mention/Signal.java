package nl.buzzard.core.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cue in one mention that somebody may want to act on, with the words that show it. Immutable.
 *
 * @param type what it is a cue of
 * @param kind a finer word for it: which life event, or the name of a cue of one's own; null when
 *     the type says all
 * @param evidence the words of the text that show it, in the order of the text
 */
public record Signal(Type type, @Nullable String kind, List<String> evidence) {

  public Signal {
    evidence = List.copyOf(evidence);
  }

  /** {@return the same cue without the words that show it} */
  public Signal withoutEvidence() {
    return new Signal(type, kind, List.of());
  }

  /** {@return the same cue, with only the words that a text holds too} */
  Signal withEvidenceIn(String text) {
    return new Signal(type, kind, evidence.stream().filter(text::contains).toList());
  }

  /** The cues Buzzard knows. */
  public enum Type {
    COMPLAINT,
    QUESTION,
    PRAISE,
    BUYING_INTENT,
    CHURN_RISK,
    LIFE_EVENT,
    CRISIS,
    SPAM,
    /** A cue the organisation wrote itself; the kind is the name it gave it. */
    OWN
  }
}
