package nl.buzzard.app;

import java.nio.file.Path;
import nl.buzzard.core.stage.LanguageDetector;
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
public record Models(LanguageDetector languages, FastSentiment sentiments, SignalDetector signals) {

  /** {@return the models that come with Buzzard} */
  public static Models load() {
    return with(FastSentiment.load());
  }

  /**
   * {@return the models that come with Buzzard, except those a folder has its own of}
   *
   * @param folder need not exist
   */
  public static Models load(Path folder) {
    return with(FastSentiment.load(folder));
  }

  private static Models with(FastSentiment sentiments) {
    return new Models(CascadeLanguageDetector.load(), sentiments, CueSignalDetector.load());
  }
}
