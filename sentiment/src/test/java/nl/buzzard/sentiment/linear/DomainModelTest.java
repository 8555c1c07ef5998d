package nl.buzzard.sentiment.linear;

import static nl.buzzard.sentiment.linear.Words.features;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nl.buzzard.sentiment.linear.LinearTrainer.Recipe;
import org.junit.jupiter.api.Test;

/** In the kitchen "zout" is good, on the road it is bad; "fijn" is good everywhere. */
class DomainModelTest {

  private static final Recipe RECIPE = new Recipe(12, 20, 0.1, 1e-4, 1);
  private static final String[][] GOOD = {
    {"soep zout fijn", "pan zout lepel"}, {"weg droog fijn", "auto droog stuur"}
  };
  private static final String[][] BAD = {
    {"soep droog naar", "pan droog lepel"}, {"weg zout naar", "auto zout stuur"}
  };

  @Test
  void aWordSaysInOneDomainWhatItDoesNotSayInAnother() {
    DomainModel model = trained();

    assertThat(answer(model, "soep zout")).isZero();
    assertThat(answer(model, "soep droog")).isEqualTo(1);
    assertThat(answer(model, "auto droog")).isZero();
    assertThat(answer(model, "auto zout")).isEqualTo(1);
  }

  @Test
  void whatHoldsEverywhereHoldsInATextOfNoDomain() {
    assertThat(answer(trained(), "fijn")).isZero();
    assertThat(answer(trained(), "naar")).isEqualTo(1);
  }

  @Test
  void oneDomainIsTheSameAsNone() {
    LinearTrainer one = new LinearTrainer(RECIPE, 1);
    one.add(features("soep"), 0, 1);
    FeatureList features = features("soep zout");

    FeatureList seen = DomainModel.seen(one.train(), features);

    assertThat(seen.size()).isEqualTo(features.size());
  }

  @Test
  void aModelReadBackGivesTheSameScores() throws IOException {
    DomainModel model = trained();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);

    DomainModel read = DomainModel.read(new ByteArrayInputStream(out.toByteArray()));

    assertThat(read.classes()).isEqualTo(2);
    assertThat(read.scores(features("soep zout"))).isEqualTo(model.scores(features("soep zout")));
  }

  @Test
  void whatTheTokensSayAddsUpToTheAdvantageOfTheLabel() {
    DomainModel model = trained().cooled(2);
    FeatureList features = features("soep zout");
    double[] scores = model.scores(features);
    double[] empty = model.scores(new FeatureList());

    double[] sayings = model.view(features).sayings(0, 2);

    double advantage = (scores[0] - empty[0] - scores[1] + empty[1]) / 2;
    assertThat(sayings[0] + sayings[1]).isCloseTo(advantage, within(1e-6));
  }

  @Test
  void whatIsNoSuchModelIsSaidToBeNone() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    domains().write(plain);

    assertThatThrownBy(() -> DomainModel.read(new ByteArrayInputStream(plain.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no sentiment model");
  }

  private static DomainModel trained() {
    LinearModel domains = domains();
    LinearTrainer labels = new LinearTrainer(RECIPE, 2);
    for (int domain = 0; domain < GOOD.length; domain++) {
      for (String text : GOOD[domain]) {
        labels.add(DomainModel.seen(domains, features(text)), 0, 1);
      }
      for (String text : BAD[domain]) {
        labels.add(DomainModel.seen(domains, features(text)), 1, 1);
      }
    }
    return new DomainModel(domains, labels.train());
  }

  private static LinearModel domains() {
    LinearTrainer domains = new LinearTrainer(RECIPE, GOOD.length);
    for (int domain = 0; domain < GOOD.length; domain++) {
      for (String text : GOOD[domain]) {
        domains.add(features(text), domain, 1);
      }
      for (String text : BAD[domain]) {
        domains.add(features(text), domain, 1);
      }
    }
    return domains.train();
  }

  private static int answer(DomainModel model, String text) {
    return Probabilities.best(model.scores(features(text)));
  }
}
