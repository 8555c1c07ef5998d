package nl.buzzard.sentiment.signal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.buzzard.core.mention.LifeEvent;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.signal.Question.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A signal the trained filter judges. Immutable.
 *
 * @param type what it is a cue of
 * @param kind which life event; null for all others
 */
public record Judged(Signal.Type type, @Nullable String kind) {

  /**
   * All of them, in the order of the classes of a filter; never changes, or filters would lie.
   * Nobody could train a filter of signals of one's own.
   */
  public static final List<Judged> SIGNALS =
      Stream.concat(
              Stream.of(
                      Signal.Type.COMPLAINT,
                      Signal.Type.QUESTION,
                      Signal.Type.PRAISE,
                      Signal.Type.BUYING_INTENT,
                      Signal.Type.CHURN_RISK,
                      Signal.Type.CRISIS,
                      Signal.Type.SPAM)
                  .map(type -> new Judged(type, null)),
              Arrays.stream(LifeEvent.values())
                  .map(event -> new Judged(Signal.Type.LIFE_EVENT, event.name())))
          .toList();

  /**
   * Those of which the filter may only say yes where a text proposes them: what people are woken up
   * for must have a word of danger, injury, outage or law in it.
   */
  private static final Set<Signal.Type> ONLY_PROPOSED = EnumSet.of(Signal.Type.CRISIS);

  private static final int COMPLAINT = SIGNALS.indexOf(new Judged(Signal.Type.COMPLAINT, null));
  private static final int PRAISE = SIGNALS.indexOf(new Judged(Signal.Type.PRAISE, null));

  /**
   * Takes back the weaker of complaint and praise: one post in a hundred is both, and far more look
   * so.
   *
   * @param scores how strongly a filter says yes to each signal, 0 being where a yes begins;
   *     changed
   */
  public static void chooseOneSide(double[] scores) {
    if (scores[COMPLAINT] > 0 && scores[PRAISE] > 0) {
      scores[scores[COMPLAINT] < scores[PRAISE] ? COMPLAINT : PRAISE] = 0;
    }
  }

  /** {@return its name in files, such as {@code COMPLAINT} or {@code LIFE_EVENT/WEDDING}} */
  public String code() {
    return kind == null ? type.name() : type + "/" + kind;
  }

  boolean isShownBy(Signal signal) {
    return signal.type() == type && Objects.equals(signal.kind(), kind);
  }

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
    if (PrivateMatters.areIn(reading)) {
      settled.put(Signal.Type.LIFE_EVENT, false);
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
