package nl.buzzard.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ShippedSignals;
import nl.buzzard.config.WrittenSignal;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.index.match.SignalQueries;
import nl.buzzard.index.query.QueryParser;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.signal.TrainedSignals;

/**
 * What understands text. Immutable and thread-safe.
 *
 * @param languages tells the language
 * @param sentiments tells how it sounds
 * @param signals finds the cues
 */
public record Models(LanguageDetector languages, FastSentiment sentiments, SignalDetector signals) {

  /** {@return the models that come with Buzzard, and the signals as they are written with it} */
  public static Models load() {
    return new Models(
        CascadeLanguageDetector.load(),
        FastSentiment.load(),
        TrainedSignals.load(shippedSignals()));
  }

  /**
   * {@return the models that come with Buzzard, except those a folder has its own of}
   *
   * @param folder need not exist
   * @param written finds the signals as they are written
   */
  public static Models load(Path folder, SignalDetector written) {
    return new Models(
        CascadeLanguageDetector.load(),
        FastSentiment.load(folder),
        TrainedSignals.load(written, folder));
  }

  /** {@return what finds the signals as they are written in the texts that come with Buzzard} */
  public static SignalQueries shippedSignals() {
    return new SignalQueries(shippedTexts());
  }

  /** {@return the signals an organisation wrote, or those that come with Buzzard} */
  static List<WrittenSignal> written(Configuration configuration) {
    List<WrittenSignal> signals = configuration.signals();
    return signals == null ? shippedTexts() : signals;
  }

  /** None of them asks for a day, so the zone whose days it would be does not matter. */
  private static List<WrittenSignal> shippedTexts() {
    return ShippedSignals.read(new QueryParser(ZoneId.of("UTC")));
  }
}
