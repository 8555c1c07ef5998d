package nl.buzzard.sentiment.signal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.signal.Question.Shape;

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
   * {@return what is settled before a filter is asked, and stands whatever it says: whether a text
   * shows a signal}
   *
   * @param proposed the signals that texts propose
   * @param reading the text
   */
  public static Map<Signal.Type, Boolean> settled(Collection<Signal> proposed, Reading reading) {
    Map<Signal.Type, Boolean> settled = new EnumMap<>(Signal.Type.class);
    for (Signal.Type type : ONLY_PROPOSED) {
      if (proposed.stream().noneMatch(signal -> signal.type() == type)) {
        settled.put(type, false);
      }
    }
    List<Question> questions = Question.in(reading);
    if (questions.stream().anyMatch(question -> question.shape() == Shape.PLAIN)) {
      settled.put(Signal.Type.QUESTION, true);
    } else if (!questions.isEmpty()
        && questions.stream().allMatch(question -> question.shape() == Shape.RHETORICAL)) {
      settled.put(Signal.Type.QUESTION, false);
    }
    return settled;
  }
}
