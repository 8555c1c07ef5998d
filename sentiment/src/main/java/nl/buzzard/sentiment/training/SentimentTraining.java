package nl.buzzard.sentiment.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.linear.DomainModel;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.LinearModel;
import nl.buzzard.sentiment.linear.LinearTrainer;
import nl.buzzard.sentiment.linear.LinearTrainer.Recipe;
import nl.buzzard.sentiment.linear.Probabilities;

/**
 * Trains a sentiment model for one language from several sets of texts.
 *
 * <p>Within one of several sets the classes count the same together, so that no model learns that
 * reviews are praise; a set on its own is taken to be as what is to come, and its frequent classes
 * count for more. Large sets count for less than their size. A tenth of the texts is first held
 * back to find the temperature at which the model is as sure as it is right. Immutable and
 * thread-safe.
 *
 * @param language the language of the texts
 * @param features what the model looks at
 */
public record SentimentTraining(Language language, SentimentFeatures features) {

  private static final Recipe LABELS = new Recipe(20, 4, 0.05, 3e-4, 1);
  private static final Recipe DOMAINS = new Recipe(18, 4, 0.05, 3e-4, 1);
  private static final int CALIBRATION_FOLDS = 10;

  /** A set counts as its size to this power. */
  private static final double SIZE_COUNTS = 0.6;

  /** What an example of a set on its own loses by the size of its label, as a power of it. */
  private static final double NEARLY_AS_FREQUENT = 0.35;

  /** The size at which an example counts as one. */
  private static final double USUAL_SIZE = 5_000;

  /**
   * A text and how it sounds. Immutable.
   *
   * @param text the text
   * @param label one of {@link FastSentiment#LABELS}
   */
  public record Example(String text, Label label) {}

  /** {@return a model of all sets, calibrated} */
  public DomainModel train(List<List<Example>> sets) {
    Predicate<Example> heldBack = example -> Fold.of(example.text, CALIBRATION_FOLDS) == 0;
    DomainModel partly = trained(sets, heldBack.negate());
    double temperature = temperature(partly, sets, heldBack);
    return trained(sets, example -> true).cooled(temperature);
  }

  /**
   * {@return for each set the answers of models that had not seen the text asked about}
   *
   * @param folds in how many parts the texts are cut; each is asked of a model of the others
   */
  public List<ConfusionTable> crossValidate(List<List<Example>> sets, int folds) {
    List<ConfusionTable> tables = new ArrayList<>();
    sets.forEach(set -> tables.add(new ConfusionTable()));
    for (int number = 0; number < folds; number++) {
      int fold = number;
      Predicate<Example> asked = example -> Fold.of(example.text, folds) == fold;
      DomainModel model = trained(sets, asked.negate());
      for (int set = 0; set < sets.size(); set++) {
        ask(model, sets.get(set).stream().filter(asked).toList(), tables.get(set));
      }
    }
    return tables;
  }

  private void ask(DomainModel model, List<Example> examples, ConfusionTable table) {
    FeatureList found = new FeatureList();
    for (Example example : examples) {
      features.read(example.text, language, found);
      Label answer = FastSentiment.LABELS.get(Probabilities.best(model.scores(found)));
      table.add(example.label.name(), answer.name());
    }
  }

  DomainModel trained(List<List<Example>> sets, Predicate<Example> wanted) {
    List<List<Example>> learnt =
        sets.stream().map(set -> set.stream().filter(wanted).toList()).toList();
    LinearModel domains = domains(learnt);
    int fewest = Rare.fewest(learnt.stream().mapToInt(List::size).sum());
    LinearTrainer trainer =
        new LinearTrainer(LABELS.withFewest(fewest), FastSentiment.LABELS.size());
    FeatureList found = new FeatureList();
    for (List<Example> set : learnt) {
      Map<Label, Double> weights = weights(set, learnt.size());
      for (Example example : set) {
        features.read(example.text, language, found);
        int label = FastSentiment.LABELS.indexOf(example.label);
        trainer.add(
            DomainModel.seen(domains, found), label, weights.getOrDefault(example.label, 0.0));
      }
    }
    return new DomainModel(domains, trainer.train());
  }

  /** Which of the sets a text is like. */
  private LinearModel domains(List<List<Example>> sets) {
    LinearTrainer trainer = new LinearTrainer(DOMAINS, sets.size());
    FeatureList found = new FeatureList();
    for (int set = 0; set < sets.size(); set++) {
      for (Example example : sets.get(set)) {
        features.read(example.text, language, found);
        trainer.add(found, set, 1);
      }
    }
    return trainer.train();
  }

  /**
   * What an example of each label counts.
   *
   * @param examples those of one set
   * @param sets how many sets there are
   */
  static Map<Label, Double> weights(List<Example> examples, int sets) {
    Map<Label, Integer> sizes = new EnumMap<>(Label.class);
    examples.forEach(example -> sizes.merge(example.label, 1, Integer::sum));
    double size = examples.size();
    double whole = size * Math.pow(size / USUAL_SIZE, SIZE_COUNTS - 1);
    Map<Label, Double> weights = new EnumMap<>(Label.class);
    double power = sets == 1 ? NEARLY_AS_FREQUENT : 1;
    double all = sizes.values().stream().mapToDouble(count -> Math.pow(count, 1 - power)).sum();
    sizes.forEach((label, count) -> weights.put(label, whole * Math.pow(count, -power) / all));
    return weights;
  }

  private double temperature(
      DomainModel model, List<List<Example>> sets, Predicate<Example> heldBack) {
    List<double[]> scores = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    FeatureList found = new FeatureList();
    sets.stream()
        .flatMap(List::stream)
        .filter(heldBack)
        .forEach(example -> {
          features.read(example.text, language, found);
          scores.add(model.scores(found));
          labels.add(FastSentiment.LABELS.indexOf(example.label));
        });
    return Temperature.fitting(scores, labels);
  }
}
