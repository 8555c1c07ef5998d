package nl.buzzard.sentiment.signal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.buzzard.core.mention.Signal;

/** Which signals the trained filter judges. */
public final class Judged {

  /**
   * They, in the order of the classes of a filter; never changes, or filters would lie. Life events
   * are too rare to learn, and nobody could train a filter of signals of one's own.
   */
  public static final List<Signal.Type> TYPES =
      List.of(
          Signal.Type.COMPLAINT,
          Signal.Type.QUESTION,
          Signal.Type.PRAISE,
          Signal.Type.BUYING_INTENT,
          Signal.Type.CHURN_RISK,
          Signal.Type.CRISIS,
          Signal.Type.SPAM);

  /**
   * Those of which the filter may only say yes where a text proposes them: what people are woken up
   * for must have a word of danger, injury, outage or law in it.
   */
  private static final Set<Signal.Type> ONLY_PROPOSED = EnumSet.of(Signal.Type.CRISIS);

  private Judged() {}

  /**
   * {@return whether the filter's yes to a signal stands}
   *
   * @param proposed the signals that texts propose
   */
  public static boolean mayBe(Signal.Type type, Collection<Signal> proposed) {
    return !ONLY_PROPOSED.contains(type)
        || proposed.stream().anyMatch(signal -> signal.type() == type);
  }
}
