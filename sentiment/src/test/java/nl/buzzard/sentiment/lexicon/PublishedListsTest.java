package nl.buzzard.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import nl.buzzard.sentiment.Resource;
import org.junit.jupiter.api.Test;

class PublishedListsTest {

  @Test
  void everyListRatesTheWordsOfBlameAndPraiseItsOwnWay() {
    assertThat(ratings("teleurstellend")).hasSize(PublishedLists.RATINGS);
    assertThat(ratings("schitterend")[0]).isPositive();
    assertThat(ratings("schitterend")[2]).isPositive();
    assertThat(ratings("woedend")[3]).isNegative();
  }

  @Test
  void aWordNoListKnowsHasNoRatings() {
    assertThat(PublishedLists.load().of("polderfoon")).isNull();
  }

  @Test
  void aLineWithAColumnTooFewIsNamed() {
    assertThatThrownBy(() -> lists("; a note\nmooi\t1\t2\t3\n"))
        .hasMessage("lists.tsv, line 2: expected a word and 4 ratings, found \"mooi\t1\t2\t3\"");
  }

  @Test
  void aRatingThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> lists("mooi\t1\t2\tveel\t3\n"))
        .hasMessage("lists.tsv, line 1: \"veel\" is no rating");
  }

  private static float[] ratings(String word) {
    return Objects.requireNonNull(PublishedLists.load().of(word));
  }

  private static PublishedLists lists(String text) throws IOException {
    return PublishedLists.of(Resource.read("lists.tsv", new StringReader(text)));
  }
}
