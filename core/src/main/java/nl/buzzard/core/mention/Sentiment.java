package nl.buzzard.core.mention;

import java.util.List;

/**
 * How a mention sounds, with the words that show it. Immutable.
 *
 * @param label the class; {@code UNKNOWN} when nothing could judge it
 * @param score from -1 (negative) to 1 (positive)
 * @param confidence how sure, from 0 to 1
 * @param evidence the words of the text that led to the label, in the order of the text
 */
public record Sentiment(Label label, double score, double confidence, List<String> evidence) {

  /** Nobody judged it. */
  public static final Sentiment UNKNOWN = new Sentiment(Label.UNKNOWN, 0, 0, List.of());

  public Sentiment {
    if (!(score >= -1 && score <= 1) || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("score " + score + " or confidence " + confidence);
    }
    evidence = List.copyOf(evidence);
  }

  /** {@return the same judgement without the words that led to it} */
  public Sentiment withoutEvidence() {
    return new Sentiment(label, score, confidence, List.of());
  }

  /** {@return the same judgement, with only the words that a text holds too} */
  Sentiment withEvidenceIn(String text) {
    return new Sentiment(
        label, score, confidence, evidence.stream().filter(text::contains).toList());
  }

  /** The classes of sentiment. */
  public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    UNKNOWN
  }
}
