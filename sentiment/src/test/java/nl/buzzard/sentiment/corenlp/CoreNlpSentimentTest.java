package nl.buzzard.sentiment.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.fast.FastSentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class CoreNlpSentimentTest {

  private static final String MODELS = "BUZZARD_CORENLP_MODELS";

  private static final FastSentiment FAST = FastSentiment.load();

  private static final String REVIEW =
      "The room was dirty and the food was terrible. "
          + "The staff, who were said to be friendly, did not even look up when we came in. "
          + "The pool is the ugliest I have ever seen, and the music was far too loud to sleep. "
          + "It was the worst holiday of my life, and I would not wish it on anyone. "
          + "A horrible, boring place that ruins your mood.";

  @TempDir Path folder;

  @Test
  void aFileThatIsNoArchiveIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("models.jar"), "no models");

    assertThatThrownBy(() -> CoreNlpSentiment.load(file, FAST, FAST))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            file + ": these are not the models of CoreNLP, which docs/models.md tells how to get (")
        .hasMessageNotContaining("\n");
  }

  @Test
  void anArchiveWithoutTheModelsIsOneSentence() throws IOException {
    Path file = folder.resolve("models.jar");
    try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
      archive.putNextEntry(new ZipEntry("something else"));
    }

    assertThatThrownBy(() -> CoreNlpSentiment.load(file, FAST, FAST))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("(it holds no edu/stanford/nlp/models/pos-tagger/");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = MODELS, matches = ".+")
  void longEnglishTextsAreJudgedAndNothingElse() {
    CoreNlpSentiment pipeline =
        CoreNlpSentiment.load(
            Path.of(System.getenv(MODELS)),
            FAST,
            (text, language) -> {
              throw new IllegalStateException("asked somebody else");
            });

    assertThat(pipeline.classify(REVIEW, Language.EN).label()).isEqualTo(Label.NEGATIVE);
    assertThat(pipeline.classify(REVIEW, Language.EN).evidence()).contains("worst");
    assertThatThrownBy(() -> pipeline.judge("The worst", Language.EN))
        .hasMessage("asked somebody else");
    assertThatThrownBy(() -> pipeline.judge(REVIEW, Language.NL)).hasMessage("asked somebody else");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = MODELS, matches = ".+")
  void anythingIsAnswered() {
    CoreNlpSentiment pipeline = CoreNlpSentiment.load(Path.of(System.getenv(MODELS)), FAST, FAST);

    for (String text :
        List.of(
            " ".repeat(300),
            "😡".repeat(200),
            "مرحبا ".repeat(60),
            "\ud83d".repeat(300),
            "a".repeat(1_000_000),
            "word ".repeat(2_000),
            "\u0000".repeat(300))) {
      assertThat(pipeline.classify(text, Language.EN).label()).isNotNull();
    }
  }
}
