package nl.buzzard.sentiment.signal;

import java.util.List;
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

  private Judged() {}
}
