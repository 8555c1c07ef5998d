package nl.buzzard.sentiment.fast;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.lexicon.LexiconSentiment;
import nl.buzzard.sentiment.lexicon.PublishedLists;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import org.junit.jupiter.api.Test;

class PublishedFeaturesTest {

  private static final PublishedLists LISTS = PublishedLists.load();

  private static final LexiconSentiment LEXICON = LexiconSentiment.load();

  @Test
  void blameIsTheOppositeOfPraise() {
    assertThat(value("een schitterend boek", 'p')).isPositive();
    assertThat(value("een schitterend boek", 'b')).isZero();
    assertThat(value("een waardeloos boek", 'p')).isZero();
    assertThat(value("een waardeloos boek", 'b')).isPositive();
  }

  @Test
  void aNegatorTurnsPraise() {
    assertThat(value("niet schitterend", 's')).isNegative();
    assertThat(value("schitterend", 's')).isPositive();
  }

  @Test
  void aHashtagIsReadAsItsWord() {
    assertThat(value("#schitterend", 'p')).isEqualTo(value("schitterend", 'p'));
  }

  @Test
  void whatComesLastIsToldApart() {
    assertThat(value("schitterend maar waardeloos", '-')).isPositive();
    assertThat(value("waardeloos maar schitterend", '-')).isZero();
  }

  @Test
  void wordsThatMeanSomethingTogetherAreNotRatedOneByOne() {
    assertThat(value("lekker", 'p')).isPositive();
    assertThat(features("lekker dan").size()).isZero();
  }

  @Test
  void aTextWithoutARatedWordHasNone() {
    assertThat(features("de en het").size()).isZero();
  }

  /** {@return what the first list says} */
  private static float value(String text, char which) {
    FeatureList found = features(text);
    int hash = Hash.end(Hash.plus(Hash.plus(0, '0'), which));
    for (int index = 0; index < found.size(); index++) {
      if (found.hash(index) == hash) {
        return found.value(index);
      }
    }
    return 0;
  }

  private static FeatureList features(String text) {
    FeatureList found = new FeatureList();
    Reading reading = LEXICON.read(text, new PostTokenizer().tokenize(text), Language.NL);
    new PublishedFeatures(0, found, LISTS).add(reading, reading.hits());
    return found;
  }
}
