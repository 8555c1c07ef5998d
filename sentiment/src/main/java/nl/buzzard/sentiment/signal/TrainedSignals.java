package nl.buzzard.sentiment.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.sentiment.deep.SentenceVectors;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.fast.WeighedWords;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.LinearModel;

/**
 * Signals as they are written, after a trained filter has had the last word: it drops those that
 * only seem so, and adds those whose words nobody wrote down.
 *
 * <p>Signals of the organisation's own pass as they are written. What looks like spam shows no
 * other signal but its own; a newspaper neither complains nor praises nor asks; what a webcare
 * agent signed shows nothing at all. What is plainly asked ({@link Question}) is a question
 * whatever the filter says. Immutable and thread-safe.
 */
public final class TrainedSignals implements SignalDetector {

  private static final String MODEL = "signals.model";
  private static final String DEEP_MODEL = "deep-signals.model";

  /** How webcare agents sign what they write: {@code ^Sanne}. */
  private static final Pattern SIGNATURE = Pattern.compile("\\^\\p{Lu}\\p{Ll}+");

  private static final int SPAM = Judged.SIGNALS.indexOf(new Judged(Signal.Type.SPAM, null));

  private final SignalDetector written;
  private final SignalFeatures features;
  private final LinearModel filter;

  /**
   * @param written finds the signals as they are written
   * @param features what the filter looks at
   * @param filter its classes are {@link Judged#SIGNALS}; a score above 0 is a yes
   */
  public TrainedSignals(SignalDetector written, SignalFeatures features, LinearModel filter) {
    this.written = written;
    this.features = features;
    this.filter = filter;
  }

  /**
   * {@return the filter of a folder, {@code deep-signals.model} or else {@code signals.model}, in
   * the place of the one that comes with Buzzard; the deep one looks at sentence vectors as well}
   *
   * @param written finds the signals as they are written
   * @param folder need not hold one, nor exist
   * @throws UncheckedIOException naming the file, when it is no filter of signals, or the vectors
   *     it looks at cannot be loaded
   */
  public static TrainedSignals load(SignalDetector written, Path folder) {
    Path deep = folder.resolve(DEEP_MODEL);
    Path file = Files.isRegularFile(deep) ? deep : folder.resolve(MODEL);
    if (!Files.isRegularFile(file)) {
      return load(written);
    }
    SentimentFeatures words = SentimentFeatures.shipped();
    try (InputStream stream = Files.newInputStream(file)) {
      LinearModel filter = filter(stream);
      SignalFeatures features =
          file.equals(deep)
              ? new SignalFeatures(words, SentenceVectors.load()::of)
              : new SignalFeatures(words);
      return new TrainedSignals(written, features, filter);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no filter of signals: " + e.getMessage(), e);
    }
  }

  /** {@return the filter that comes with Buzzard} */
  public static TrainedSignals load(SignalDetector written) {
    SignalFeatures features = new SignalFeatures(SentimentFeatures.shipped());
    return new TrainedSignals(written, features, shipped());
  }

  static LinearModel shipped() {
    try (InputStream stream = TrainedSignals.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException(MODEL + " is missing beside " + TrainedSignals.class);
      }
      return filter(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(MODEL + " cannot be read", e);
    }
  }

  private static LinearModel filter(InputStream stream) throws IOException {
    LinearModel filter = LinearModel.read(stream);
    if (filter.classes() != Judged.SIGNALS.size()) {
      throw new IOException(
          "it judges " + filter.classes() + " signals, not " + Judged.SIGNALS.size());
    }
    return filter;
  }

  @Override
  public List<Signal> detect(EnrichedMention mention) {
    String text = mention.mention().text();
    if (text.isBlank() || isSigned(text)) {
      return List.of();
    }
    List<Signal> proposed = written.detect(mention);
    FeatureList found = new FeatureList();
    Reading reading = features.read(mention, proposed, found);
    double[] scores = filter.scores(found);
    Judged.chooseOneSide(scores);
    boolean isSpam = scores[SPAM] > 0;
    Map<Signal.Type, Boolean> settled = Judged.settled(proposed, reading);
    List<Signal> signals = new ArrayList<>();
    for (int number = 0; number < scores.length; number++) {
      Judged judged = Judged.SIGNALS.get(number);
      Signal.Type type = judged.type();
      if (settled.getOrDefault(type, scores[number] > 0) && fits(type, mention, isSpam)) {
        List<String> evidence =
            settled.containsKey(type)
                ? Question.plainIn(text, reading)
                : evidence(proposed, judged);
        if (evidence.isEmpty()) {
          evidence = evidence(text, reading, filter.shares(found, number, reading.tokens().size()));
        }
        if (!evidence.isEmpty()) {
          signals.add(new Signal(type, judged.kind(), evidence));
        }
      }
    }
    proposed.stream().filter(signal -> signal.type() == Signal.Type.OWN).forEach(signals::add);
    return signals;
  }

  /** Most posts hold no caret, which is told sooner than that no word follows one. */
  private static boolean isSigned(String text) {
    return text.indexOf('^') >= 0 && SIGNATURE.matcher(text).find();
  }

  private static boolean fits(Signal.Type type, EnrichedMention mention, boolean isSpam) {
    return switch (type) {
      case SPAM -> true;
      case COMPLAINT, PRAISE, QUESTION ->
          !isSpam && mention.mention().origin().platform() != Platform.NEWS;
      default -> !isSpam;
    };
  }

  private static List<String> evidence(List<Signal> proposed, Judged judged) {
    return proposed.stream()
        .filter(judged::isShownBy)
        .flatMap(signal -> signal.evidence().stream())
        .toList();
  }

  private static List<String> evidence(String text, Reading reading, double[] shares) {
    return WeighedWords.of(reading, shares).stream()
        .map(words -> words.in(text))
        .distinct()
        .toList();
  }
}
