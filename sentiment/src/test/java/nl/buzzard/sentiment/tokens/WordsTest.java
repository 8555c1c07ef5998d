package nl.buzzard.sentiment.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buzzard.sentiment.tokens.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void wordsAreInLowerCaseAndAddressesAreLeftOut() {
    assertThat(Words.of("Don’t @Veldspoor #Fail https://voorbeeld.nl/Pad e-mail 2x", 100))
        .extracting(Word::form)
        .containsExactly("don't", "@veldspoor", "#fail", "e-mail", "2x");
  }

  @Test
  void marksOfQuestionAndExclamationEndASentence() {
    assertThat(Words.of("Wat nu? Niks. Versie 2.0 dus", 100))
        .extracting(Word::form, Word::sentence)
        .hasToString(
            "[(\"wat\", 0), (\"nu\", 0), (\"?\", 0), (\"niks\", 1), (\"versie\", 2), (\"2\", 2),"
                + " (\"0\", 2), (\"dus\", 2)]");
  }
}
