package nl.buzzard.sentiment.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.Judgement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnNetworkTest {

  private static final List<Label> LABELS =
      List.of(Label.POSITIVE, Label.NEGATIVE, Label.NEGATIVE, Label.NEUTRAL);

  private static final FastSentiment FAST = FastSentiment.load();

  @TempDir static Path folder;

  @BeforeAll
  static void writeANetworkThatTurnsWordsAround() throws IOException {
    new TinyNetwork(
            Map.of(
                "awful", List.of(5f, 0f, 0f, 0f),
                "great", List.of(0f, 4f, 4f, 0f),
                "chair", List.of(0f, 0f, 0f, 9f)))
        .write(folder);
  }

  private static OwnNetwork network(Language... languages) {
    return OwnNetwork.load(settings(LABELS, languages), FAST, FAST);
  }

  private static OwnNetwork.Settings settings(List<Label> labels, Language... languages) {
    return new OwnNetwork.Settings(
        folder.resolve("tiny.onnx"), folder.resolve("tokenizer.json"), labels, Set.of(languages));
  }

  @Test
  void theNetworkHasTheLastWord() {
    try (OwnNetwork network = network(Language.EN)) {
      assertThat(FAST.classify("Awful", Language.EN).label()).isEqualTo(Label.NEGATIVE);
      assertThat(network.classify("Awful", Language.EN).label()).isEqualTo(Label.POSITIVE);
      assertThat(network.classify("chair", Language.EN).label()).isEqualTo(Label.NEUTRAL);
    }
  }

  @Test
  void answersThatMeanTheSameAreAddedUp() {
    try (OwnNetwork network = network(Language.EN)) {
      Sentiment sentiment = network.classify("great", Language.EN);
      double sum = 2 * Math.exp(4) + 2;

      assertThat(sentiment.label()).isEqualTo(Label.NEGATIVE);
      assertThat(sentiment.confidence()).isCloseTo(2 * Math.exp(4) / sum, within(1e-5));
      assertThat(sentiment.score()).isCloseTo((1 - 2 * Math.exp(4)) / sum, within(1e-5));
    }
  }

  @Test
  void otherLanguagesAreJudgedBySomebodyElse() {
    try (OwnNetwork network = network(Language.NL)) {
      assertThat(network.classify("Awful", Language.EN))
          .isEqualTo(FAST.classify("Awful", Language.EN));
    }
  }

  @Test
  void theReasonsAreWordsThatSpeakForItsLabel() {
    try (OwnNetwork network = network(Language.EN)) {
      Judgement judgement = network.judge("great great but what an awful wait", Language.EN);

      assertThat(judgement.sentiment().label()).isEqualTo(Label.NEGATIVE);
      assertThat(judgement.sentiment().evidence()).anyMatch(words -> words.contains("awful"));
    }
  }

  @Test
  void anythingIsAnswered() {
    try (OwnNetwork network = network(Language.EN)) {
      for (String text :
          List.of("", " ", "\u0000", "😡", "مرحبا", "\ud83d", "a".repeat(1_000_000))) {
        assertThat(network.classify(text, Language.EN).label()).isNotNull();
      }
    }
  }

  @Test
  void aWrongNumberOfLabelsIsOneSentence() {
    assertThatThrownBy(
            () -> OwnNetwork.load(settings(List.of(Label.NEGATIVE), Language.EN), FAST, FAST))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            folder.resolve("tiny.onnx") + ": the network has 4 answers, but labels names 1");
  }

  @Test
  void aFileThatIsNoNetworkIsOneSentence(@TempDir Path other) throws IOException {
    new TinyNetwork(Map.of("word", List.of(1f))).write(other);
    Files.writeString(other.resolve("tiny.onnx"), "no network");

    assertThatThrownBy(() -> load(other))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(other.resolve("tiny.onnx") + ": the network cannot be read: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileThatIsNoTokenizerIsOneSentence(@TempDir Path other) throws IOException {
    new TinyNetwork(Map.of("word", List.of(1f))).write(other);
    Files.writeString(other.resolve("tokenizer.json"), "{}");

    assertThatThrownBy(() -> load(other))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(other.resolve("tiny.onnx") + ": the tokenizer file cannot be read")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aNetworkThatReadsNoTextIsOneSentence(@TempDir Path other) throws IOException {
    new TinyNetwork(Map.of("word", List.of(1f))).write(other, "pixels");

    assertThatThrownBy(() -> load(other))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the network asks for [pixels]; one that reads text asks for");
  }

  private static OwnNetwork load(Path folder) {
    return OwnNetwork.load(
        new OwnNetwork.Settings(
            folder.resolve("tiny.onnx"),
            folder.resolve("tokenizer.json"),
            List.of(Label.NEGATIVE),
            Set.of(Language.EN)),
        FAST,
        FAST);
  }
}
