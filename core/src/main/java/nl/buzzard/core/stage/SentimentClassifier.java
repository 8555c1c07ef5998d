package nl.buzzard.core.stage;

import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;

/** Tells how a text sounds. Pure and thread-safe. */
@FunctionalInterface
public interface SentimentClassifier {

  /** {@return the sentiment with the words that show it} */
  Sentiment classify(String text, Language language);
}
