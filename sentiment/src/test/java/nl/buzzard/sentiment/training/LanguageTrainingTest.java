package nl.buzzard.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.evaluation.LabelledText;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import org.junit.jupiter.api.Test;

class LanguageTrainingTest {

  private static final List<LabelledText> TEXTS =
      List.of(
          new LabelledText("nl", "wij zijn gisteren met de trein naar huis gegaan"),
          new LabelledText("nl-BE", "ge zijt zeker niet goed geworden vandaag"),
          new LabelledText("en", "yesterday we went back home by train with them"),
          new LabelledText("xx", "zuq vorx plimzo gruq vexu plim zorx"));

  @Test
  void aFewTextsTeachWhatTheLanguagesLookLike() {
    CascadeLanguageDetector detector =
        new CascadeLanguageDetector(new LanguageTraining().train(TEXTS));

    assertThat(detector.detect("gisteren met de trein")).isEqualTo(Language.NL);
    assertThat(detector.detect("we went home")).isEqualTo(Language.EN);
    assertThat(detector.detect("plimzo vorx")).isEqualTo(Language.OTHER);
  }

  @Test
  void aRegionDoesNotMakeAnotherLanguage() {
    assertThat(LanguageTraining.language("nl-BE")).isEqualTo(Language.NL);
    assertThat(LanguageTraining.language("en")).isEqualTo(Language.EN);
    assertThat(LanguageTraining.language("af")).isEqualTo(Language.OTHER);
  }
}
