package nl.buzzard.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.training.SentimentTraining.Example;
import org.junit.jupiter.api.Test;

class SentimentTrainingTest {

  private static final SentimentFeatures FEATURES = SentimentFeatures.shipped();
  private static final SentimentTraining TRAINING = new SentimentTraining(Language.NL, FEATURES);

  @Test
  void aWordOnlyTheUserKnowsIsLearnt() {
    var model = TRAINING.train(List.of(flurps()));
    FastSentiment sentiment = new FastSentiment(FEATURES, model, model);

    assertThat(sentiment.classify("het is flurp hier", Language.NL).label())
        .isEqualTo(Label.POSITIVE);
    assertThat(sentiment.classify("het is knarrig hier", Language.NL).label())
        .isEqualTo(Label.NEGATIVE);
  }

  @Test
  void everyTextIsAskedOfAModelOfTheOthersOnce() {
    List<ConfusionTable> tables = TRAINING.crossValidate(List.of(flurps(), flurps()), 3);

    assertThat(tables).hasSize(2).allMatch(table -> table.size() == flurps().size());
    assertThat(tables.getFirst().accuracy()).isGreaterThan(0.9);
  }

  @Test
  void labelsOfOneOfSeveralSetsCountTheSameTogether() {
    assertThat(counts(Label.POSITIVE, 2)).isCloseTo(3 * counts(Label.NEGATIVE, 2), within(1e-9));
  }

  @Test
  void frequentLabelsOfTheOnlySetCountForMore() {
    double seldom = counts(Label.POSITIVE, 1);
    double often = counts(Label.NEGATIVE, 1);

    assertThat(seldom).isBetween(often, 3 * often);
    assertThat(3 * often + seldom)
        .as("all together")
        .isCloseTo(3 * counts(Label.NEGATIVE, 2) + counts(Label.POSITIVE, 2), within(1e-9));
  }

  private static double counts(Label label, int sets) {
    return SentimentTraining.weights(threeToOne(), sets).getOrDefault(label, 0.0);
  }

  private static List<Example> threeToOne() {
    return List.of(
        new Example("a", Label.NEGATIVE),
        new Example("b", Label.NEGATIVE),
        new Example("c", Label.NEGATIVE),
        new Example("d", Label.POSITIVE));
  }

  @Test
  void copiesOfATextFallIntoTheSameFold() {
    assertThat(Fold.of("Té laat!! http 9", 10)).isEqualTo(Fold.of("té laat, http 12", 10));
    assertThat(Fold.of("virginamericawhatdhepburnsaid", 10)).isBetween(0, 9);
  }

  @Test
  void anOverconfidentModelIsCooled() {
    List<double[]> scores = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      scores.add(new double[] {4, 0});
      labels.add(number < 73 ? 0 : 1);
    }

    assertThat(Temperature.fitting(scores, labels)).isCloseTo(4.0, within(0.2));
  }

  private static List<Example> flurps() {
    List<Example> examples = new ArrayList<>();
    String[] places = {"de markt", "het plein", "de haven", "een straat", "dit park", "onze tuin"};
    for (String place : places) {
      for (String day : List.of("maandag", "dinsdag", "woensdag", "zondag")) {
        examples.add(new Example(place + " was flurp op " + day, Label.POSITIVE));
        examples.add(new Example(place + " was knarrig op " + day, Label.NEGATIVE));
        examples.add(new Example(place + " is open op " + day, Label.NEUTRAL));
      }
    }
    return examples;
  }
}
