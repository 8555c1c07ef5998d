package nl.buzzard.app;

import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.core.stage.SentimentClassifier;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.signal.CueSignalDetector;

/**
 * What understands text. Immutable and thread-safe.
 *
 * @param languages tells the language
 * @param sentiments tells how it sounds
 * @param signals finds the cues
 */
public record Models(
    LanguageDetector languages, SentimentClassifier sentiments, SignalDetector signals) {

  /** {@return the models that come with Buzzard} */
  public static Models load() {
    return new Models(
        CascadeLanguageDetector.load(), FastSentiment.load(), CueSignalDetector.load());
  }
}
