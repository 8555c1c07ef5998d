package nl.buzzard.sentiment.fast;

import java.util.List;
import nl.buzzard.core.mention.Sentiment;

/**
 * How a text sounds, and why. Immutable.
 *
 * @param sentiment how it sounds
 * @param reasons the words that led to the label, in the order of the text
 */
public record Judgement(Sentiment sentiment, List<WeighedWords> reasons) {

  public Judgement {
    reasons = List.copyOf(reasons);
  }
}
