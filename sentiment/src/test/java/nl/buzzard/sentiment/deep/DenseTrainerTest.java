package nl.buzzard.sentiment.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import nl.buzzard.sentiment.linear.Probabilities;
import org.junit.jupiter.api.Test;

class DenseTrainerTest {

  private static final DenseTrainer.Recipe RECIPE =
      new DenseTrainer.Recipe(16, 60, 16, 1e-2, 1e-3, 0.1);

  /** One number far off and one near nought; whether they lie on the same side tells the class. */
  private static float[] features(boolean first, boolean second, Random random) {
    return new float[] {
      1_000 + (first ? 50 : -50) + random.nextInt(20),
      (second ? 0.2f : -0.2f) + random.nextFloat() / 10
    };
  }

  private static DenseHead trained() {
    DenseTrainer trainer = new DenseTrainer(RECIPE, 2, 2);
    Random random = new Random(1);
    for (int number = 0; number < 400; number++) {
      boolean first = random.nextBoolean();
      boolean second = random.nextBoolean();
      trainer.add(features(first, second, random), first == second ? 1 : 0, 1);
    }
    return trainer.train();
  }

  @Test
  void whatNoLineDividesIsLearnt() {
    DenseHead head = trained();
    Random random = new Random(2);

    for (int number = 0; number < 200; number++) {
      boolean first = random.nextBoolean();
      boolean second = random.nextBoolean();
      double[] scores = head.scores(features(first, second, random));
      assertThat(Probabilities.best(scores)).isEqualTo(first == second ? 1 : 0);
    }
  }

  @Test
  void theSameExamplesGiveTheSameHead() {
    assertThat(trained().scores(new float[] {950, 0.1f}))
        .isEqualTo(trained().scores(new float[] {950, 0.1f}));
  }

  @Test
  void aHeadIsReadAsItWasWritten() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    trained().write(file);
    DenseHead read = DenseHead.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(read.inputs()).isEqualTo(2);
    assertThat(read.classes()).isEqualTo(2);
    assertThat(Probabilities.best(read.scores(new float[] {1_050, 0.2f}))).isEqualTo(1);
  }

  @Test
  void aCooledHeadIsLessSureOfTheSame() {
    float[] features = {1_050, 0.2f};
    double[] scores = trained().scores(features);
    double[] cooled = trained().cooled(4).scores(features);

    assertThat(cooled[0]).isCloseTo(scores[0] / 4, within(1e-4));
    assertThat(cooled[1]).isCloseTo(scores[1] / 4, within(1e-4));
  }

  @Test
  void whatIsNoHeadIsRefused() {
    assertThatThrownBy(() -> DenseHead.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }
}
