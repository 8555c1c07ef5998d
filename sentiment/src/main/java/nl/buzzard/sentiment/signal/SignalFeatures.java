package nl.buzzard.sentiment.signal;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;

/**
 * What the filter of signals looks at: all that a sentiment model does, and which written signals
 * the text shows. Immutable and thread-safe.
 */
public final class SignalFeatures {

  private static final int BEGIN = Hash.plus(Hash.begin(0), "SIGNALS");
  private static final double LENGTH = 1.5;

  private final SentimentFeatures words;

  /**
   * @param words what a sentiment model looks at
   */
  public SignalFeatures(SentimentFeatures words) {
    this.words = words;
  }

  /**
   * {@return the tokens of a mention, whose features go into a list}
   *
   * @param written the written signals it shows
   * @param features emptied first
   */
  public Reading read(EnrichedMention mention, List<Signal> written, FeatureList features) {
    Reading reading = words.read(mention.mention().text(), mention.language(), features);
    for (Signal signal : written) {
      if (Judged.TYPES.contains(signal.type())) {
        int hash = Hash.end(Hash.plus(BEGIN, signal.type().name()));
        features.add(hash, FeatureList.NO_TOKEN, (float) LENGTH);
      }
    }
    return reading;
  }
}
