package nl.buzzard.sentiment.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepSentimentTest {

  private static final FastSentiment FAST = FastSentiment.load();
  private static final DeepSentiment DEEP = DeepSentiment.over(FAST);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "I've been waiting an hour for someone to pick up, NEGATIVE",
    "Best customer service I have had in years, POSITIVE",
    "The shop opens at nine on Saturday, NEUTRAL"
  })
  void plainEnglishIsUnderstood(String text, Label label) {
    assertThat(DEEP.classify(text, Language.EN).label()).isEqualTo(label);
  }

  @Test
  void itSaysOtherThanTheFastModelInEnglishOnly() {
    String text = "My train left without me again";

    assertThat(DEEP.classify(text, Language.EN).confidence())
        .isNotEqualTo(FAST.classify(text, Language.EN).confidence());
    assertThat(DEEP.judge(text, Language.NL)).isEqualTo(FAST.judge(text, Language.NL));
  }

  @Test
  void itsReasonsAreWordsOfTheText() {
    String text = "The staff were rude and the refund never came";
    Judgement judgement = DEEP.judge(text, Language.EN);

    assertThat(judgement.sentiment().evidence()).isNotEmpty().allMatch(text::contains);
    assertThat(judgement.reasons()).isNotEmpty();
  }

  @Test
  void anythingIsAnswered() {
    for (String text : List.of("", " ", "\u0000", "😡", "مرحبا", "\ud83d", "ok ".repeat(300_000))) {
      assertThat(DEEP.classify(text, Language.EN).label()).isNotNull();
    }
  }

  @Test
  void aHeadOfOnesOwnTakesThePlaceOfOurs() throws IOException {
    DenseTrainer trainer =
        new DenseTrainer(new DenseTrainer.Recipe(2, 20, 5, 0.1, 0, 0), DeepFeatures.LENGTH, 3);
    Random random = new Random(1);
    for (int number = 0; number < 100; number++) {
      float[] features = new float[DeepFeatures.LENGTH];
      for (int input = 0; input < features.length; input++) {
        features[input] = (float) random.nextGaussian();
      }
      trainer.add(features, 1, 1);
    }
    trainer.train().write(Files.newOutputStream(folder.resolve("en.head")));

    assertThat(
            DeepSentiment.over(FAST, folder)
                .classify("Best customer service I have had in years", Language.EN)
                .label())
        .isEqualTo(Label.NEUTRAL);
  }

  @Test
  void anEmptyFolderChangesNothing() {
    String text = "My train left without me again";

    assertThat(DeepSentiment.over(FAST, folder.resolve("none")).judge(text, Language.EN))
        .isEqualTo(DEEP.judge(text, Language.EN));
  }

  @Test
  void aHeadOverOtherVectorsIsRefusedInOneSentence() throws IOException {
    Path file = folder.resolve("en.head");
    DenseTrainer trainer = new DenseTrainer(new DenseTrainer.Recipe(2, 1, 1, 0.1, 0, 0), 5, 3);
    trainer.add(new float[5], 1, 1);
    trainer.train().write(Files.newOutputStream(file));

    assertThatThrownBy(() -> DeepSentiment.over(FAST, folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + " is no head for sentence vectors: it has 5 inputs and 3 classes");
  }
}
