package nl.buzzard.sentiment.signal;

import java.util.List;
import java.util.function.Function;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;
import org.jspecify.annotations.Nullable;

/**
 * What the filter of signals looks at: all that a sentiment model does, which written signals the
 * text shows, what it asks and how long it is; where there are sentence vectors, those of English
 * texts too. Thread-safe.
 */
public final class SignalFeatures {

  private static final int BEGIN = Hash.plus(Hash.begin(0), "SIGNALS");
  private static final double LENGTH = 1.5;
  private static final int SIZE = Hash.plus(Hash.begin(0), "SIZE");
  private static final float SIZE_LENGTH = 2;
  private static final int VECTOR = Hash.plus(Hash.begin(0), "VECTOR");
  private static final double VECTOR_LENGTH = 4;

  private final SentimentFeatures words;
  private final @Nullable Function<String, float[]> vectors;

  /**
   * @param words what a sentiment model looks at
   */
  public SignalFeatures(SentimentFeatures words) {
    this(words, null);
  }

  /**
   * @param words what a sentiment model looks at
   * @param vectors gives the vector of an English text; null for none
   */
  public SignalFeatures(SentimentFeatures words, @Nullable Function<String, float[]> vectors) {
    this.words = words;
    this.vectors = vectors;
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
      Judged judged = new Judged(signal.type(), signal.kind());
      if (Judged.SIGNALS.contains(judged)) {
        int hash = Hash.end(Hash.plus(BEGIN, judged.code()));
        features.add(hash, FeatureList.NO_TOKEN, (float) LENGTH);
      }
    }
    features.endGroup();
    QuestionFeatures.add(reading, features);
    addSize(reading.tokens().size(), features);
    if (vectors != null && mention.language() == Language.EN) {
      addVector(vectors.apply(mention.mention().text()), features);
    }
    return reading;
  }

  /** The more is said, the likelier a signal is; the lengths of groups hide how much it is. */
  private static void addSize(int tokens, FeatureList features) {
    int doublings = Integer.SIZE - Integer.numberOfLeadingZeros(Math.min(tokens, 200) / 3);
    features.add(
        Hash.end(Hash.plus(SIZE, (char) ('0' + doublings))), FeatureList.NO_TOKEN, SIZE_LENGTH);
    features.endGroup();
  }

  private static void addVector(float[] vector, FeatureList features) {
    for (int place = 0; place < vector.length; place++) {
      features.add(Hash.end(Hash.plus(VECTOR, (char) place)), FeatureList.NO_TOKEN, vector[place]);
    }
    features.endGroup(VECTOR_LENGTH);
  }
}
