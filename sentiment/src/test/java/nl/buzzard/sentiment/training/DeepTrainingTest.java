package nl.buzzard.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.deep.DeepFeatures;
import nl.buzzard.sentiment.deep.DenseHead;
import nl.buzzard.sentiment.deep.SentenceVectors;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.linear.Probabilities;
import nl.buzzard.sentiment.training.SentimentTraining.Example;
import org.junit.jupiter.api.Test;

class DeepTrainingTest {

  private static final double[] UNDECIDED = {1.0 / 3, 1.0 / 3, 1.0 / 3};

  /** Only the length of a text tells how it sounds, which no word does. */
  private static float[] vector(String text) {
    float[] vector = new float[SentenceVectors.LENGTH];
    vector[7] = text.length();
    return vector;
  }

  @Test
  void whatOnlyTheVectorsTellIsLearnt() {
    DenseHead head =
        new DeepTraining(SentimentFeatures.shipped(), DeepTrainingTest::vector)
            .train(List.of(texts()));

    assertThat(label(head, "word z")).isEqualTo(0);
    assertThat(label(head, "word ".repeat(11) + "z")).isEqualTo(2);
  }

  @Test
  void eachTextIsAskedOfAHeadThatHadNotSeenIt() {
    ConfusionTable table =
        new DeepTraining(SentimentFeatures.shipped(), DeepTrainingTest::vector)
            .crossValidate(List.of(texts()), 3)
            .getFirst();

    assertThat(table.size()).isEqualTo(300);
    assertThat(table.recall("NEGATIVE")).isGreaterThan(0.9);
    assertThat(table.recall("POSITIVE")).isGreaterThan(0.9);
  }

  /** Every text is one of its own, so that its letters fall into one fold or another. */
  private static List<Example> texts() {
    List<Example> set = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      int words = 1 + number % 3 * 5;
      Label label = List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE).get(number % 3);
      set.add(new Example("word ".repeat(words) + ownLetters(number), label));
    }
    return set;
  }

  private static String ownLetters(int number) {
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private static int label(DenseHead head, String text) {
    return Probabilities.best(head.scores(DeepFeatures.of(vector(text), UNDECIDED)));
  }
}
