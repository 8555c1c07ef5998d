package nl.buzzard.sentiment.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import nl.buzzard.sentiment.Resource;
import nl.buzzard.sentiment.tokens.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

  @Test
  void aGapHoldsUpToThreeWords() {
    Cue cue = Cue.of("ben * klaar met");
    assertThat(cue.matchFrom(Words.of("ben klaar met", 100), 0)).isEqualTo(2);
    assertThat(cue.matchFrom(Words.of("ben er nu echt klaar met", 100), 0)).isEqualTo(5);
    assertThat(cue.matchFrom(Words.of("ben er nu toch echt klaar met", 100), 0)).isEqualTo(-1);
  }

  @Test
  void aCueDoesNotReachIntoTheNextSentence() {
    assertThat(Cue.of("ben * klaar met").matchFrom(Words.of("ben er. klaar met", 100), 0))
        .isEqualTo(-1);
  }

  @Test
  void alternativesAndHandlesStandForOneAnother() {
    Cue cue = Cue.of("doei|dag @");
    assertThat(cue.matchFrom(Words.of("Dag @Veldspoor", 100), 0)).isEqualTo(1);
    assertThat(cue.matchFrom(Words.of("Dag allemaal", 100), 0)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"* weg", "weg *", "[ONZIN]", "[LIFE_EVENT PREGNANCY]", "[LIFE_EVENT]"})
  void aMalformedLineIsNamedByFileAndNumber(String line) throws IOException {
    Resource list = Resource.read("mijn.txt", new StringReader("[SPAM]\nwin nu\n\n" + line));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CueList.of(list))
        .withMessageStartingWith("mijn.txt, line 4: ");
  }

  @Test
  void aCueBeforeTheFirstSectionIsAFault() throws IOException {
    Resource list = Resource.read("mijn.txt", new StringReader("win nu"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CueList.of(list))
        .withMessageStartingWith("mijn.txt, line 1: ");
  }
}
