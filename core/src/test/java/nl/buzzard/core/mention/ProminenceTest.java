package nl.buzzard.core.mention;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.buzzard.core.mention.Prominence.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProminenceTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Alpha opens a line | Trains run.              | TITLE
          A new line         | Alpha runs it. Good.     | FIRST_SENTENCE
          A new line         | It costs 4.50 at Alpha   | FIRST_SENTENCE
          A new line         | It opens! Alpha runs it. | TEXT
          A new line         | It opens. Says Alpha     | TEXT
          """,
      delimiter = '|')
  void whereItIsNamedFirstIsWhatCounts(String title, String body, Place place) {
    Mention mention = saying(body).titled(title).mention();

    assertThat(Prominence.of(mention, List.of(mention.text().indexOf("Alpha"))).place())
        .isEqualTo(place);
  }

  @Test
  void aMentionWithoutATitleBeginsWithItsFirstSentence() {
    assertThat(Prominence.of(saying("Alpha again").mention(), List.of(0)))
        .isEqualTo(new Prominence(Place.FIRST_SENTENCE, 1));
  }

  @Test
  void everyTimeCountsAndTheOrderDoesNotMatter() {
    Mention mention = saying("Alpha. Alpha and Alpha").mention();

    assertThat(Prominence.of(mention, List.of(17, 7, 0)))
        .isEqualTo(new Prominence(Place.FIRST_SENTENCE, 3));
  }

  @Test
  void namedNowhereIsUnknownAndNotNamedZeroTimesSomewhere() {
    assertThat(Prominence.of(saying("nothing").mention(), List.of())).isEqualTo(Prominence.UNKNOWN);
    assertThatThrownBy(() -> new Prominence(Place.TITLE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMostProminentQuerySpeaksForTheMention() {
    EnrichedMention mention =
        saying("text")
            .matchingBrand("Alpha", new Prominence(Place.TEXT, 9))
            .matchingBrand("Beta", new Prominence(Place.FIRST_SENTENCE, 1))
            .matchingTopic("Fares")
            .enriched();

    assertThat(mention.prominence()).isEqualTo(new Prominence(Place.FIRST_SENTENCE, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "wat een #Fail en #fail!, fail",
    "#één_twee, één_twee",
    "issue #12 is none, ''",
    "https://a.example/#part, ''",
    "a&#39;b, ''",
    "#2fast, 2fast"
  })
  void hashtagsAreReadOnceInLowerCase(String text, String expected) {
    assertThat(String.join(" ", saying(text).mention().hashtags())).isEqualTo(expected);
  }
}
