package nl.buzzard.webcare.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.Signal;

/** What a person says a mention sounds like, or shows, whatever a model said. Immutable. */
public sealed interface Correction {

  /** {@return a mention of which it holds} */
  EnrichedMention appliedTo(EnrichedMention mention);

  /** {@return what it is about; a later correction of the same mention and subject replaces it} */
  String subject();

  /** {@return what it says of its subject} */
  String value();

  /**
   * It sounds so.
   *
   * @param label the class
   */
  record Sounds(Label label) implements Correction {

    private static final String SUBJECT = "SENTIMENT";

    @Override
    public EnrichedMention appliedTo(EnrichedMention mention) {
      return mention.sentiment().label() == label
          ? mention
          : mention.withSentiment(new Sentiment(label, score(), 1, List.of()));
    }

    private int score() {
      return switch (label) {
        case NEGATIVE -> -1;
        case POSITIVE -> 1;
        case NEUTRAL, UNKNOWN -> 0;
      };
    }

    @Override
    public String subject() {
      return SUBJECT;
    }

    @Override
    public String value() {
      return label.name();
    }
  }

  /**
   * It shows a cue, or does not.
   *
   * @param type the cue; no life event and none of one's own, which have kinds
   * @param answer whether it shows it
   */
  record Shows(Signal.Type type, Answer answer) implements Correction {

    /** Whether a cue is there. */
    public enum Answer {
      YES,
      NO
    }

    @Override
    public EnrichedMention appliedTo(EnrichedMention mention) {
      if (mention.shows(type) == (answer == Answer.YES)) {
        return mention;
      }
      List<Signal> signals = new ArrayList<>(mention.signals());
      signals.removeIf(signal -> signal.type() == type);
      if (answer == Answer.YES) {
        signals.add(new Signal(type, null, List.of()));
      }
      return mention.withSignals(signals);
    }

    @Override
    public String subject() {
      return type.name();
    }

    @Override
    public String value() {
      return answer.name();
    }
  }

  /** {@return what was written as a subject and a value; empty when it is no correction} */
  static Optional<Correction> of(String subject, String value) {
    if (subject.equals(Sounds.SUBJECT)) {
      return constant(Label.values(), value)
          .filter(label -> label != Label.UNKNOWN)
          .map(Sounds::new);
    }
    return constant(Signal.Type.values(), subject)
        .filter(type -> type != Signal.Type.LIFE_EVENT && type != Signal.Type.OWN)
        .flatMap(type -> constant(Shows.Answer.values(), value).map(said -> new Shows(type, said)));
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
    return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
  }
}
