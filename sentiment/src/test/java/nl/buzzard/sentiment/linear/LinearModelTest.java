package nl.buzzard.sentiment.linear;

import static nl.buzzard.sentiment.linear.Words.features;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPOutputStream;
import nl.buzzard.sentiment.linear.LinearTrainer.Recipe;
import nl.buzzard.sentiment.linear.LinearTrainer.Right;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final Recipe RECIPE = new Recipe(10, 20, 0.1, 1e-4, 1);
  private static final String[] SWEET = {"taart koek", "koek snoep", "snoep taart"};
  private static final String[] SOUR = {"azijn citroen", "citroen augurk", "augurk azijn"};

  @Test
  void unseenTextsFallWhereTheirWordsDid() {
    LinearModel model = trained();

    assertThat(answer(model, "koek taart snoep")).isZero();
    assertThat(answer(model, "augurk citroen")).isEqualTo(1);
  }

  @Test
  void aModelReadBackGivesTheSameScores() throws IOException {
    LinearModel model = trained();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);

    LinearModel read = LinearModel.read(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read.scores(features("koek azijn"))).isEqualTo(model.scores(features("koek azijn")));
  }

  @Test
  void theSameExamplesGiveTheSameModel() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    trained().write(first);
    trained().write(second);

    assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
  }

  @Test
  void whatTooFewExamplesShowIsNotLookedAt() {
    LinearTrainer trainer = new LinearTrainer(RECIPE.withFewest(3), 2);
    for (String text : new String[] {"taart koek", "taart snoep", "taart drop"}) {
      trainer.add(features(text), 0, 1);
    }
    trainer.add(features("azijn"), 1, 1);
    LinearModel model = trainer.train();

    assertThat(model.scores(features("koek"))).isEqualTo(model.scores(features("onbekend")));
    assertThat(model.scores(features("taart"))).isNotEqualTo(model.scores(features("onbekend")));
  }

  @Test
  void whatTheTokensSayAddsUpToTheAdvantageOfTheLabel() {
    LinearModel model = trained();
    FeatureList features = features("koek azijn");
    double[] scores = model.scores(features);

    double[] sayings = model.sayings(features, 0, 2);

    double[] without = model.scores(new FeatureList());
    double biases = (without[0] - without[1]) / 2;
    assertThat(sayings[0]).isPositive();
    assertThat(sayings[1]).isNegative();
    assertThat(sayings[0] + sayings[1] + biases)
        .isCloseTo((scores[0] - scores[1]) / 2, within(1e-5));
  }

  @Test
  void aCooledModelAnswersTheSameButLessSure() {
    LinearModel model = trained();
    double[] sure = Probabilities.of(model.scores(features("koek")), 1);
    double[] lessSure = Probabilities.of(model.cooled(3).scores(features("koek")), 1);

    assertThat(Probabilities.best(lessSure)).isEqualTo(Probabilities.best(sure));
    assertThat(lessSure[0]).isLessThan(sure[0]).isGreaterThan(0.5);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aNumberOfWeightsThatFitsNoFeaturesIsRefusedInOneSentence() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(0x42555A31);
      out.writeInt(3);
      out.writeInt(18);
      out.write(new byte[100]);
    }

    assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessage("this model is damaged: 3 classes, 18 weights");
  }

  @Test
  void whereAnyMayBeRightEachIsLearntFromThoseThatTellOfIt() {
    LinearTrainer trainer = new LinearTrainer(RECIPE, 2, Right.ANY_OF);
    for (int round = 0; round < 5; round++) {
      trainer.add(features("taart azijn"), Arrays.asList(true, true), 1);
      trainer.add(features("taart koek"), Arrays.asList(true, null), 1);
      trainer.add(features("citroen azijn"), Arrays.asList(null, true), 1);
      trainer.add(features("water brood"), Arrays.asList(false, false), 1);
    }
    LinearModel model = trainer.train();

    assertThat(DoubleStream.of(model.scores(features("taart azijn")))).allMatch(score -> score > 0);
    assertThat(DoubleStream.of(model.scores(features("water brood")))).allMatch(score -> score < 0);
    assertThat(model.scores(features("koek"))[0]).isPositive();
    assertThat(model.lessEager(new double[] {100, 0}).scores(features("koek"))[0]).isNegative();
  }

  @Test
  void aGroupHasTheLengthItIsGiven() {
    FeatureList features = new FeatureList();
    features.add(1, 0);
    features.add(2, 0);
    features.endGroup(2);
    features.add(3, 0, 5);
    features.endGroup();

    assertThat(features.value(0)).isCloseTo((float) Math.sqrt(2), within(1e-6f));
    assertThat(features.value(2)).isEqualTo(5);
  }

  private static LinearModel trained() {
    LinearTrainer trainer = new LinearTrainer(RECIPE, 2);
    for (String text : SWEET) {
      trainer.add(features(text), 0, 1);
    }
    for (String text : SOUR) {
      trainer.add(features(text), 1, 1);
    }
    return trainer.train();
  }

  private static int answer(LinearModel model, String text) {
    return Probabilities.best(model.scores(features(text)));
  }
}
