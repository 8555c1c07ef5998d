package nl.buzzard.sentiment.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FastSentimentTest {

  private static final FastSentiment SENTIMENT = FastSentiment.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | NEGATIVE | Wéér 2 uur vertraging, lekker dan #fail
          NL | NEGATIVE | Wat een waardeloze klantenservice, dit is echt slecht
          NL | POSITIVE | Super blij met mijn nieuwe abonnement, dank jullie wel!
          NL | POSITIVE | Heerlijk gegeten en heel vriendelijk geholpen.
          EN | NEGATIVE | Worst service ever, my order is late again and nobody answers
          EN | POSITIVE | Thank you so much, I love this, best support ever!
          """)
  void plainOpinionsAreUnderstood(Language language, Label label, String text) {
    assertThat(SENTIMENT.classify(text, language).label()).isEqualTo(label);
  }

  @Test
  void theWordsThatShowItStandInTheText() {
    String text = "Wat een waardeloze klantenservice vandaag";

    assertThat(SENTIMENT.classify(text, Language.NL).evidence())
        .isNotEmpty()
        .anyMatch(words -> words.contains("waardeloze"))
        .allMatch(text::contains);
  }

  @Test
  void theReasonsAreTheEvidenceWithItsWeight() {
    String text = "Worst service ever, I love waiting";

    List<WeighedWords> reasons = SENTIMENT.judge(text, Language.EN).reasons();

    assertThat(reasons).isNotEmpty().allMatch(reason -> reason.weight() > 0);
    assertThat(reasons.stream().map(reason -> reason.in(text)).distinct())
        .isEqualTo(SENTIMENT.classify(text, Language.EN).evidence());
  }

  @ParameterizedTest
  @MethodSource("strangeTexts")
  void everyTextHasAnAnswer(String text) {
    for (Language language : Language.values()) {
      Sentiment sentiment = SENTIMENT.classify(text, language);
      assertThat(sentiment.label()).isNotNull();
      assertThat(sentiment.confidence()).isBetween(0.0, 1.0);
    }
  }

  static List<String> strangeTexts() {
    return List.of(
        "",
        "   ",
        "😀😡🤷‍♀️🇳🇱",
        "مرحبا كيف حالك",
        "Z̷̢̛a̸l̴g̵o̶ ̷t̴e̶x̸t̷",
        "\u0000\u0001\uFFFD\uD800",
        "#",
        "@ # : ;",
        "aaaaaaaaaa".repeat(100_000));
  }

  @Test
  void nothingToReadIsNeutralAndNotSure() {
    assertThat(SENTIMENT.classify(" ", Language.NL))
        .isEqualTo(new Sentiment(Label.NEUTRAL, 0, 0, List.of()));
  }

  @Test
  void aModelOfOnesOwnTakesThePlaceOfOurs(@TempDir Path folder) throws IOException {
    Path english = folder.resolve("nl.model");
    try (InputStream stream = FastSentiment.class.getResourceAsStream("en.model")) {
      Files.copy(Objects.requireNonNull(stream), english);
    }
    String text = "Worst service ever";

    assertThat(FastSentiment.load(folder).classify(text, Language.NL).label())
        .isEqualTo(Label.NEGATIVE);
    assertThat(FastSentiment.load(folder).classify(text, Language.NL).score())
        .isNotEqualTo(SENTIMENT.classify(text, Language.NL).score());
  }

  @Test
  void aFileThatIsNoModelIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("en.model"), "not a model");

    assertThatThrownBy(() -> FastSentiment.load(folder))
        .hasMessageContaining("en.model is no sentiment model");
  }

  @Test
  void theScoreLeansTheWayOfTheLabel() {
    assertThat(SENTIMENT.classify("What a terrible, awful mess", Language.EN).score()).isNegative();
    assertThat(SENTIMENT.classify("What a lovely, great day", Language.EN).score()).isPositive();
  }
}
