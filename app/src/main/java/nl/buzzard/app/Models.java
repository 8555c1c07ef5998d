package nl.buzzard.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import nl.buzzard.config.ShippedSignals;
import nl.buzzard.config.WrittenSignal;
import nl.buzzard.core.stage.LanguageDetector;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.index.match.SignalQueries;
import nl.buzzard.index.query.QueryParser;
import nl.buzzard.sentiment.corenlp.CoreNlpSentiment;
import nl.buzzard.sentiment.deep.DeepSentiment;
import nl.buzzard.sentiment.deep.OwnNetwork;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.SentimentJudge;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.signal.TrainedSignals;

/**
 * What understands text. Immutable and thread-safe.
 *
 * @param languages tells the language
 * @param fast tells how it sounds, thousands of times a second
 * @param deep tells it better where it can, and more slowly
 * @param signals finds the cues
 */
public record Models(
    LanguageDetector languages, FastSentiment fast, SentimentJudge deep, SignalDetector signals) {

  /** {@return the models that come with Buzzard, and the signals as they are written with it} */
  public static Models load() {
    FastSentiment fast = FastSentiment.load();
    return new Models(
        CascadeLanguageDetector.load(),
        fast,
        DeepSentiment.over(fast),
        TrainedSignals.load(shippedSignals()));
  }

  /**
   * {@return the models that come with Buzzard, except those a folder has its own of}
   *
   * @param folder need not exist
   * @param written finds the signals as they are written
   */
  public static Models load(Path folder, SignalDetector written) {
    FastSentiment fast = FastSentiment.load(folder);
    return new Models(
        CascadeLanguageDetector.load(),
        fast,
        DeepSentiment.over(fast, folder),
        TrainedSignals.load(written, folder));
  }

  /**
   * {@return the same, but what the settings name in the place of ours judges what it is for: a
   * network its languages, CoreNLP long English texts}
   *
   * @throws java.io.UncheckedIOException in one sentence, when it cannot be loaded
   */
  public Models with(Settings settings) {
    Settings.Network network = settings.network();
    SentimentJudge judge =
        network == null ? deep : OwnNetwork.load(ownNetwork(network), fast, deep);
    Path coreNlp = settings.coreNlp();
    return new Models(
        languages,
        fast,
        coreNlp == null ? judge : CoreNlpSentiment.load(coreNlp, fast, judge),
        signals);
  }

  private static OwnNetwork.Settings ownNetwork(Settings.Network network) {
    return new OwnNetwork.Settings(
        network.model(), network.tokenizer(), network.labels(), network.languages());
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
