package nl.buzzard.sentiment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.LinearModel;
import nl.buzzard.sentiment.linear.LinearTrainer;
import nl.buzzard.sentiment.linear.LinearTrainer.Recipe;
import nl.buzzard.sentiment.linear.LinearTrainer.Right;
import nl.buzzard.sentiment.signal.Judged;
import nl.buzzard.sentiment.signal.SignalFeatures;
import org.jspecify.annotations.Nullable;

/**
 * Trains the filter that judges signals, from several sets of mentions of which some signals are
 * told.
 *
 * <p>The first set is of the kind the filter is for. Where a yes begins is read off from answers of
 * filters that had not seen the mention: for each signal on the first set that tells it, there
 * where precision is what we aim at if that can be had, and else where the mean F1 of yes and no is
 * best. Immutable and thread-safe.
 *
 * @param written finds the signals as they are written
 * @param features what the filter looks at
 */
public record SignalTraining(SignalDetector written, SignalFeatures features) {

  private static final Recipe RECIPE = new Recipe(20, 5, 0.05, 1e-4, 1);
  private static final int INNER_FOLDS = 4;

  /** How strongly what is settled is said. */
  private static final double SETTLED = LeastOfYes.NEVER;

  /** What a mention of the sets after the first counts. */
  private static final double LATER_SETS = 0.5;

  /** What a mention counts once more, as if no text proposed anything: texts may be changed. */
  private static final double UNPROPOSED = 0.5;

  /**
   * A mention and what is told of its signals. Immutable.
   *
   * @param mention its language is known
   * @param told whether it shows a signal, for those of {@link Judged#SIGNALS} somebody judged
   */
  public record Example(EnrichedMention mention, Map<Judged, Boolean> told) {

    public Example {
      told = Map.copyOf(told);
    }
  }

  /** An example once read, what is settled about it, and the folds it falls into. */
  private record Read(
      FeatureList features,
      FeatureList unproposed,
      Map<Signal.Type, Boolean> settled,
      List<@Nullable Boolean> told,
      int set,
      int fold,
      int innerFold) {

    /**
     * {@return how strongly a filter says yes to each signal, or as strongly as what is settled}
     */
    double[] answers(LinearModel filter) {
      double[] scores = filter.scores(features);
      for (int signal = 0; signal < scores.length; signal++) {
        Boolean settledOne = settled.get(Judged.SIGNALS.get(signal).type());
        if (settledOne != null) {
          scores[signal] = settledOne ? SETTLED : -SETTLED;
        }
      }
      return scores;
    }
  }

  /** {@return a filter of all sets} */
  public LinearModel train(List<List<Example>> sets) {
    return trained(read(sets, 1));
  }

  /**
   * {@return for each set and each judged signal the answers of filters that had not seen the
   * mention asked about}
   */
  public List<List<ConfusionTable>> crossValidate(List<List<Example>> sets, int folds) {
    List<List<ConfusionTable>> tables = emptyTables(sets);
    List<Read> all = read(sets, folds);
    for (int number = 0; number < folds; number++) {
      int fold = number;
      LinearModel filter = trained(which(all, example -> example.fold != fold));
      for (Read example : which(all, example -> example.fold == fold)) {
        ask(filter, example, tables.get(example.set));
      }
    }
    return tables;
  }

  /** {@return the same of the signals as they are written, without a filter} */
  public List<List<ConfusionTable>> asWritten(List<List<Example>> sets) {
    List<List<ConfusionTable>> tables = emptyTables(sets);
    for (int set = 0; set < sets.size(); set++) {
      for (Example example : sets.get(set)) {
        Set<Judged> shown =
            written.detect(example.mention).stream()
                .map(signal -> new Judged(signal.type(), signal.kind()))
                .collect(Collectors.toSet());
        for (int signal = 0; signal < Judged.SIGNALS.size(); signal++) {
          Judged judged = Judged.SIGNALS.get(signal);
          count(example.told.get(judged), shown.contains(judged), tables.get(set).get(signal));
        }
      }
    }
    return tables;
  }

  private static List<List<ConfusionTable>> emptyTables(List<List<Example>> sets) {
    return sets.stream()
        .map(set -> Judged.SIGNALS.stream().map(signal -> new ConfusionTable()).toList())
        .toList();
  }

  private static void count(@Nullable Boolean right, boolean answer, ConfusionTable table) {
    if (right != null) {
      table.add(right ? "yes" : "no", answer ? "yes" : "no");
    }
  }

  private List<Read> read(List<List<Example>> sets, int folds) {
    List<Read> read = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      for (Example example : sets.get(set)) {
        FeatureList found = new FeatureList();
        List<Signal> proposed = written.detect(example.mention);
        Reading reading = features.read(example.mention, proposed, found);
        Map<Signal.Type, Boolean> settled = Judged.settled(proposed, reading);
        int number = Fold.of(example.mention.mention().text(), folds * INNER_FOLDS);
        FeatureList unproposed = new FeatureList();
        features.read(example.mention, List.of(), unproposed);
        read.add(
            new Read(
                found, unproposed, settled, judged(example), set, number % folds, number / folds));
      }
    }
    return read;
  }

  private static List<@Nullable Boolean> judged(Example example) {
    List<@Nullable Boolean> told = new ArrayList<>();
    Judged.SIGNALS.forEach(judged -> told.add(example.told.get(judged)));
    return told;
  }

  private static void ask(LinearModel filter, Read example, List<ConfusionTable> tables) {
    double[] scores = example.answers(filter);
    Judged.chooseOneSide(scores);
    for (int signal = 0; signal < scores.length; signal++) {
      count(example.told.get(signal), scores[signal] > 0, tables.get(signal));
    }
  }

  private static LinearModel trained(List<Read> examples) {
    List<Integer> firstSets =
        Judged.SIGNALS.stream()
            .map(Judged.SIGNALS::indexOf)
            .map(signal -> firstSetThatTells(signal, examples))
            .toList();
    List<LeastOfYes> answers = firstSets.stream().map(set -> new LeastOfYes()).toList();
    for (int number = 0; number < INNER_FOLDS; number++) {
      int fold = number;
      LinearModel filter = fitted(which(examples, example -> example.innerFold != fold));
      for (Read example : which(examples, example -> example.innerFold == fold)) {
        double[] scores = example.answers(filter);
        for (int signal = 0; signal < scores.length; signal++) {
          Boolean right = example.told.get(signal);
          if (right != null && firstSets.get(signal) == example.set) {
            answers.get(signal).add(scores[signal], right);
          }
        }
      }
    }
    double[] least = answers.stream().mapToDouble(LeastOfYes::score).toArray();
    return fitted(examples).lessEager(least);
  }

  private static int firstSetThatTells(int signal, List<Read> examples) {
    return examples.stream()
        .filter(example -> example.told.get(signal) != null)
        .mapToInt(Read::set)
        .min()
        .orElse(0);
  }

  private static LinearModel fitted(List<Read> examples) {
    Recipe recipe = RECIPE.withFewest(Rare.fewest(examples.size()));
    LinearTrainer trainer = new LinearTrainer(recipe, Judged.SIGNALS.size(), Right.ANY_OF);
    for (Read example : examples) {
      double counts = example.set == 0 ? 1 : LATER_SETS;
      trainer.add(example.features, example.told, counts);
      trainer.add(example.unproposed, example.told, counts * UNPROPOSED);
    }
    return trainer.train();
  }

  private static List<Read> which(List<Read> examples, Predicate<Read> wanted) {
    return examples.stream().filter(wanted).toList();
  }
}
