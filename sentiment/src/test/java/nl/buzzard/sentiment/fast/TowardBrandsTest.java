package nl.buzzard.sentiment.fast;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.buzzard.core.mention.BrandSentiment;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TowardBrandsTest {

  private static final FastSentiment FAST = FastSentiment.load();

  private static final TowardBrands TOWARD =
      new TowardBrands(
          FAST,
          FAST,
          new BrandNames(
              Map.of(
                  "Veldspoor", List.of("@veldspoorhelpt", "#veldspoor"),
                  "Kwiekbel", List.of("kwiek bel"))));

  private static EnrichedMention understood(MadeUpMention mention, Language language) {
    EnrichedMention enriched = mention.in(language).enriched();
    return enriched.withSentiment(TOWARD.classify(enriched.mention().text(), language));
  }

  private static Label label(String text, Language language, String brand) {
    EnrichedMention mention = understood(saying(text).about("Kwiekbel", "Veldspoor"), language);
    return mention.withToward(TOWARD.toward(mention)).toward(brand);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Veldspoor helped me at once, great people! Kwiekbel is terrible and never answers. | POSITIVE | NEGATIVE
          EN | Kwiekbel: awful, rude, useless. Veldspoor: love it, thank you so much! | POSITIVE | NEGATIVE
          NL | Wat een waardeloze klantenservice bij Veldspoor, maar Kwiekbel hielp me super vriendelijk! | NEGATIVE | POSITIVE
          NL | Super blij met @veldspoorhelpt, heel vriendelijk geholpen. Kwiek bel is echt slecht. | POSITIVE | NEGATIVE
          """)
  void everyBrandHasItsOwnWords(Language language, String text, Label veldspoor, Label kwiekbel) {
    assertThat(label(text, language, "Veldspoor")).isEqualTo(veldspoor);
    assertThat(label(text, language, "Kwiekbel")).isEqualTo(kwiekbel);
  }

  @Test
  void onlyWhatDiffersFromTheWholeIsTold() {
    EnrichedMention mention =
        understood(
            saying("Veldspoor is terrible, awful. Kwiekbel is terrible, awful.")
                .about("Kwiekbel", "Veldspoor"),
            Language.EN);

    assertThat(TOWARD.toward(mention)).isEmpty();
  }

  @Test
  void aBrandTheTextDoesNotNameSoundsLikeTheWhole() {
    EnrichedMention mention =
        understood(
            saying("Veldspoor helped me at once, great people!").about("Kwiekbel", "Veldspoor"),
            Language.EN);

    assertThat(TOWARD.toward(mention)).isEmpty();
    assertThat(mention.toward("Kwiekbel")).isEqualTo(Label.POSITIVE);
  }

  @ParameterizedTest
  @CsvSource({"1, NEGATIVE", "2, NEGATIVE", "3, NEUTRAL", "4, POSITIVE", "5, POSITIVE"})
  void starsSayHowAReviewSoundsTowardItsOneBrand(double stars, Label label) {
    EnrichedMention mention =
        saying("Gisteren geweest.")
            .about("Veldspoor")
            .with(new Details(Kind.REVIEW, stars, null, null, null))
            .enriched();

    assertThat(TOWARD.toward(mention)).containsExactly(new BrandSentiment("Veldspoor", label));
  }

  @ParameterizedTest
  @CsvSource({
    "Veldspoor's trein, 1",
    "de VELDSPOOR-app, 1",
    "#veldspoor @VeldspoorHelpt, 2",
    "kwiek bel, 1",
    "kwiek. Bel, 0",
    "veldspoort, 0",
  })
  void brandsAreFoundAsTheyAreWritten(String text, int times) {
    BrandNames names =
        new BrandNames(
            Map.of("Veldspoor", List.of("@veldspoorhelpt"), "Kwiekbel", List.of("kwiek bel")));

    assertThat(names.in(new PostTokenizer().tokenize(text))).hasSize(times);
  }
}
