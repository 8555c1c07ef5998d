package nl.buzzard.sentiment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PLAIN      | wanneer komt de monteur langs?
          PLAIN      | wanneer komt de monteur langs? groet Jan
          PLAIN      | Dag @veldspoor, kan mijn fiets mee?
          PLAIN      | what time does it close?
          PLAIN      | where do I enter the code?
          LOUD       | hoe werkt dat?
          LOUD       | wanneer komt de monteur langs??
          LOUD       | wanneer komt de monteur langs?!
          LOUD       | hij vroeg "wanneer komt de monteur"?
          RHETORICAL | hoe moeilijk kan het zijn?
          RHETORICAL | so how hard can it be?
          OTHER      | heeft iemand ervaring met deze wasmachine?
          OTHER      | can anyone recommend a good plumber?
          OTHER      | waarom overkomt mij dit altijd?
          OTHER      | is dat de blauwe?
          """)
  void howASentenceAsks(Question.Shape expected, String text) {
    assertThat(Question.in(read(text))).extracting(Question::shape).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ik weet wanneer de monteur komt.", "wanneer komt de monteur", "", "?"})
  void withoutAMarkAndWordsBeforeItNothingIsAsked(String text) {
    assertThat(Question.in(read(text))).isEmpty();
  }

  @Test
  void aTitleIsNoPartOfTheQuestionBelowIt() {
    String text = "Storing in Zwolle\nWanneer is het internet weer terug?";
    assertThat(Question.plainIn(text, read(text)))
        .containsExactly("Wanneer is het internet weer terug");
    assertThat(Question.in(read("Storing in Zwolle Wanneer is het internet weer terug?")))
        .extracting(Question::shape)
        .containsExactly(Question.Shape.OTHER);
  }

  @Test
  void eachQuestionIsToldInItsOwnWords() {
    String text = "Wij verhuizen in mei, kan het internet mee? En hoe lang duurt dat? Dank!";
    assertThat(Question.plainIn(text, read(text)))
        .isEqualTo(List.of("kan het internet mee", "hoe lang duurt dat"));
  }

  private static Reading read(String text) {
    return SentimentFeatures.shipped().read(text, Language.NL, new FeatureList());
  }
}
