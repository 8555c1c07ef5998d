package nl.buzzard.sentiment.fast;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.lexicon.LexiconSentiment;
import nl.buzzard.sentiment.linear.FeatureList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

  private static final SentimentFeatures FEATURES = new SentimentFeatures(LexiconSentiment.load());

  @ParameterizedTest
  @CsvSource({
    "De trein is weer te laat, 0",
    "Mijn trein is weer te laat, 1",
    "Jullie trein is weer te laat, 2",
    "IK wacht weer op jullie trein, 3"
  })
  void aTextSpeaksOfItsWriterToItsReaderOrOfNeither(String text, char voice) {
    assertThat(Voice.of(FEATURES.read(text, Language.NL, new FeatureList()))).isEqualTo(voice);
  }

  @Test
  void inEnglishItIsNotAsked() {
    assertThat(size("ik wacht", Language.NL)).isGreaterThan(size("ik wacht", Language.EN));
  }

  private static int size(String text, Language language) {
    FeatureList found = new FeatureList();
    FEATURES.read(text, language, found);
    return found.size();
  }
}
