package nl.buzzard.sentiment.fast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.DomainModel;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Probabilities;

/**
 * A sentiment classifier of one linear model per language.
 *
 * <p>Its confidence is the probability of its label. A text in neither Dutch nor English, or too
 * short to tell, is read with both models, and the mean of their scores decides. Immutable and
 * thread-safe.
 */
public final class FastSentiment implements SentimentJudge {

  /** The labels in the order of the models' classes. */
  public static final List<Label> LABELS = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE);

  private static final String DUTCH = "nl.model";
  private static final String ENGLISH = "en.model";

  private final SentimentFeatures features;
  private final DomainModel dutch;
  private final DomainModel english;

  /**
   * @param features what the models look at
   * @param dutch for Dutch; its classes are {@link #LABELS}
   * @param english for English; likewise
   */
  public FastSentiment(SentimentFeatures features, DomainModel dutch, DomainModel english) {
    this.features = features;
    this.dutch = dutch;
    this.english = english;
  }

  /** {@return the classifier that comes with Buzzard} */
  public static FastSentiment load() {
    return new FastSentiment(SentimentFeatures.shipped(), shipped(DUTCH), shipped(ENGLISH));
  }

  /**
   * {@return the classifier with the models of a folder, {@code nl.model} and {@code en.model}, in
   * the place of those that come with Buzzard}
   *
   * @param folder need not hold either, nor exist
   * @throws UncheckedIOException naming the file, when one of them is no model of three classes
   */
  public static FastSentiment load(Path folder) {
    return new FastSentiment(SentimentFeatures.shipped(), own(folder, DUTCH), own(folder, ENGLISH));
  }

  private static DomainModel own(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return shipped(name);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      DomainModel model = DomainModel.read(stream);
      if (model.classes() != LABELS.size()) {
        throw new IOException("it tells " + model.classes() + " classes apart, not 3");
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is no sentiment model: " + e.getMessage(), e);
    }
  }

  private static DomainModel shipped(String name) {
    try (InputStream stream = FastSentiment.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing beside " + FastSentiment.class);
      }
      return DomainModel.read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  @Override
  public Judgement judge(String text, Language language) {
    return judge(text, language, probabilities -> probabilities);
  }

  /**
   * {@return what somebody else makes of a text once these models have had their say; the reasons
   * are the words that these models find for his label}
   *
   * @param second is given how probable each of {@link #LABELS} is, and says it anew
   */
  public Judgement judge(String text, Language language, UnaryOperator<double[]> second) {
    if (text.isBlank()) {
      return new Judgement(new Sentiment(Label.NEUTRAL, 0, 0, List.of()), List.of());
    }
    FeatureList found = new FeatureList();
    Reading reading = features.read(text, language, found);
    List<DomainModel.View> views = views(found, language);
    double[] probabilities = second.apply(probabilities(views));
    int best = Probabilities.best(probabilities);
    List<WeighedWords> reasons = reasons(reading, views, best);
    Sentiment sentiment =
        new Sentiment(
            LABELS.get(best),
            probabilities[2] - probabilities[0],
            probabilities[best],
            reasons.stream().map(reason -> reason.in(text)).distinct().toList());
    return new Judgement(sentiment, reasons);
  }

  /** What the model of a language makes of a text, or both models where it is neither's. */
  private List<DomainModel.View> views(FeatureList found, Language language) {
    return switch (language) {
      case NL -> List.of(dutch.view(found));
      case EN -> List.of(english.view(found));
      case OTHER, UNKNOWN -> List.of(dutch.view(found), english.view(found));
    };
  }

  private static List<WeighedWords> reasons(
      Reading reading, List<DomainModel.View> views, int label) {
    if (LABELS.get(label) == Label.NEUTRAL) {
      return List.of();
    }
    int tokens = reading.tokens().size();
    return WeighedWords.of(
        reading, mean(views.stream().map(view -> view.sayings(label, tokens)).toList()));
  }

  /** {@return how probable each of {@link #LABELS} is for a text} */
  double[] probabilities(String text, Language language) {
    FeatureList found = new FeatureList();
    features.read(text, language, found);
    return probabilities(views(found, language));
  }

  private static double[] probabilities(List<DomainModel.View> views) {
    return Probabilities.of(mean(views.stream().map(DomainModel.View::scores).toList()), 1);
  }

  private static double[] mean(List<double[]> all) {
    double[] mean = new double[all.getFirst().length];
    for (double[] one : all) {
      for (int index = 0; index < mean.length; index++) {
        mean[index] += one[index] / all.size();
      }
    }
    return mean;
  }
}
