package nl.buzzard.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePhrasesTest {

  private static final Locale DUTCH = Locale.of("nl");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.example asks us to come back later (429).|a.example vraagt ons later terug te komen (429).",
        "a.example sent JSON without 'posts'; its interface may have changed."
            + "|a.example stuurde JSON zonder 'posts'; de koppeling is misschien veranderd.",
        "a.example sent entries without 'id'; its interface may have changed."
            + "|a.example stuurde entries zonder 'id'; de koppeling is misschien veranderd.",
        "The budget of 5.00 dollars is used up but for 0.003; collecting goes on next month, or sooner"
            + " with a larger 'budget'."
            + "|Het budget van 5.00 dollar is op, op 0.003 na; het verzamelen gaat volgende maand"
            + " verder, of eerder met een groter 'budget'."
      })
  void aSentenceIsSaidInDutchWithItsNamesAndNumbers(String english, String dutch) {
    assertThat(FailurePhrases.in(DUTCH, english)).isEqualTo(dutch);
    assertThat(FailurePhrases.in(Locale.ENGLISH, english)).isEqualTo(english);
  }

  @Test
  void everyDutchPhraseFillsTheBlanksOfItsEnglish() {
    for (FailurePhrases.Phrase phrase : FailurePhrases.read()) {
      int english = phrase.english().pattern().split("\\(\\.\\+\\?\\)", -1).length;
      int dutch = phrase.dutch().split("\\{}", -1).length;

      assertThat(dutch).as(phrase.dutch()).isEqualTo(english);
    }
  }

  @Property
  void aSentenceNobodyWroteInDutchStaysAsItIs(@ForAll String sentence) {
    assertThat(FailurePhrases.in(DUTCH, sentence)).isEqualTo(sentence);
    assertThat(FailurePhrases.isForeign(DUTCH, sentence)).isTrue();
    assertThat(FailurePhrases.isForeign(Locale.ENGLISH, sentence)).isFalse();
  }

  @Test
  void aNameThatLooksLikeABlankFillsOne() {
    assertThat(FailurePhrases.in(DUTCH, "{}{} did not answer in time."))
        .isEqualTo("{}{} antwoordde niet op tijd.");
  }
}
