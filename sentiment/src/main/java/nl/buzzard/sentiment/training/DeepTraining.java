package nl.buzzard.sentiment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.deep.DeepFeatures;
import nl.buzzard.sentiment.deep.DenseHead;
import nl.buzzard.sentiment.deep.DenseTrainer;
import nl.buzzard.sentiment.deep.DenseTrainer.Recipe;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.linear.DomainModel;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Probabilities;
import nl.buzzard.sentiment.training.SentimentTraining.Example;

/**
 * Trains the head over sentence vectors from several sets of English texts.
 *
 * <p>What the fast model says of a text is one of the things the head looks at, so it is asked of
 * fast models that had not learnt from the text. Sets and classes count as in {@link
 * SentimentTraining}. Immutable and thread-safe.
 *
 * @param features what the fast models look at
 * @param vectors gives the vector of a text; asked on several threads
 */
public record DeepTraining(SentimentFeatures features, Function<String, float[]> vectors) {

  private static final Recipe RECIPE = new Recipe(64, 6, 64, 1e-3, 1e-2, 0.3);
  private static final int FOLDS = 5;
  private static final int CALIBRATION_FOLDS = 10;

  /** A text as the head sees it, and what it counts. */
  private static final class Seen {
    final float[] features;
    final int label;
    final double weight;
    final boolean heldBack;

    Seen(float[] features, Example example, double weight) {
      this.features = features;
      this.label = FastSentiment.LABELS.indexOf(example.label());
      this.weight = weight;
      this.heldBack = Fold.of(example.text(), CALIBRATION_FOLDS) == 0;
    }
  }

  /** {@return a head of all sets, calibrated} */
  public DenseHead train(List<List<Example>> sets) {
    List<Seen> all = seen(sets);
    DenseHead partly = trained(all, seen -> !seen.heldBack);
    List<double[]> scores = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    all.stream()
        .filter(seen -> seen.heldBack)
        .forEach(seen -> {
          scores.add(partly.scores(seen.features));
          labels.add(seen.label);
        });
    return trained(all, seen -> true).cooled(Temperature.fitting(scores, labels));
  }

  /**
   * {@return for each set the answers of heads, over fast models, that had not seen the text asked
   * about}
   *
   * @param folds in how many parts the texts are cut; each is asked of a head of the others
   */
  public List<ConfusionTable> crossValidate(List<List<Example>> sets, int folds) {
    Map<String, float[]> known = new ConcurrentHashMap<>();
    DeepTraining knowing = new DeepTraining(features, text -> known.computeIfAbsent(text, vectors));
    List<ConfusionTable> tables = new ArrayList<>();
    sets.forEach(set -> tables.add(new ConfusionTable()));
    for (int number = 0; number < folds; number++) {
      int fold = number;
      Predicate<Example> asked = example -> Fold.of(example.text(), folds) == fold;
      List<List<Example>> learnt = without(sets, asked);
      DomainModel fast = new SentimentTraining(Language.EN, features).train(learnt);
      DenseHead head = knowing.train(learnt);
      for (int set = 0; set < sets.size(); set++) {
        ConfusionTable table = tables.get(set);
        for (Example example : sets.get(set).stream().filter(asked).toList()) {
          table.add(example.label().name(), knowing.answer(fast, head, example).name());
        }
      }
    }
    return tables;
  }

  private Label answer(DomainModel fast, DenseHead head, Example example) {
    float[] seen = DeepFeatures.of(vectors.apply(example.text()), said(fast, example));
    return FastSentiment.LABELS.get(Probabilities.best(head.scores(seen)));
  }

  private List<Seen> seen(List<List<Example>> sets) {
    SentimentTraining training = new SentimentTraining(Language.EN, features);
    List<DomainModel> models = new ArrayList<>();
    for (int number = 0; number < FOLDS; number++) {
      int fold = number;
      models.add(training.train(without(sets, example -> fold(example) == fold)));
    }
    List<Seen> seen = new ArrayList<>();
    for (List<Example> set : sets) {
      Map<Label, Double> weights = SentimentTraining.weights(set, sets.size());
      seen.addAll(
          set.parallelStream()
              .map(example ->
                  new Seen(
                      DeepFeatures.of(
                          vectors.apply(example.text()), said(models.get(fold(example)), example)),
                      example,
                      weights.getOrDefault(example.label(), 0.0)))
              .toList());
    }
    return seen;
  }

  private static int fold(Example example) {
    return Fold.of(example.text(), FOLDS);
  }

  private static List<List<Example>> without(
      List<List<Example>> sets, Predicate<Example> unwanted) {
    return sets.stream().map(set -> set.stream().filter(unwanted.negate()).toList()).toList();
  }

  private double[] said(DomainModel model, Example example) {
    FeatureList found = new FeatureList();
    features.read(example.text(), Language.EN, found);
    return Probabilities.of(model.scores(found), 1);
  }

  private static DenseHead trained(List<Seen> all, Predicate<Seen> wanted) {
    DenseTrainer trainer =
        new DenseTrainer(RECIPE, DeepFeatures.LENGTH, FastSentiment.LABELS.size());
    all.stream()
        .filter(wanted)
        .forEach(seen -> trainer.add(seen.features, seen.label, seen.weight));
    return trainer.train();
  }
}
