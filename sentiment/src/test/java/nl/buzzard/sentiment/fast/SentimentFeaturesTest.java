package nl.buzzard.sentiment.fast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.lexicon.LexiconSentiment;
import nl.buzzard.sentiment.linear.FeatureList;
import org.junit.jupiter.api.Test;

class SentimentFeaturesTest {

  private static final String TEXT = "Niet leuk, @Polderfoon: wéééér geen internet #fail";

  private final SentimentFeatures features = new SentimentFeatures(LexiconSentiment.load());

  @Test
  void aTextReadTwiceHasTheSameFeaturesThoughItWasReadOnce() {
    FeatureList first = new FeatureList();
    FeatureList second = new FeatureList();

    assertSame(features.read(TEXT, Language.NL, first), features.read(TEXT, Language.NL, second));
    assertEquals(contents(first), contents(second));
  }

  @Test
  void whatTheFirstReaderAddsIsNotSeenByTheSecond() {
    FeatureList first = new FeatureList();
    features.read(TEXT, Language.NL, first);
    List<String> read = contents(first);
    first.add(7, FeatureList.NO_TOKEN);
    FeatureList second = new FeatureList();
    features.read(TEXT, Language.NL, second);
    second.add(8, FeatureList.NO_TOKEN);

    assertEquals(read, contents(second).subList(0, read.size()));
    assertEquals(read.size() + 1, first.size());
  }

  @Test
  void inAnotherLanguageATextIsReadAnew() {
    FeatureList dutch = new FeatureList();
    FeatureList english = new FeatureList();
    features.read(TEXT, Language.NL, dutch);
    features.read(TEXT, Language.EN, english);

    assertNotEquals(contents(dutch), contents(english));
  }

  @Test
  void manyTextsInTurnAreNotMistakenForEachOther() {
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      texts.add("het is " + number + " keer" + " zo".repeat(number));
    }
    List<Integer> once = texts.stream().map(this::size).toList();

    assertEquals(once, texts.stream().map(this::size).toList());
  }

  private int size(String text) {
    FeatureList found = new FeatureList();
    features.read(text, Language.NL, found);
    return found.size();
  }

  private static List<String> contents(FeatureList features) {
    List<String> contents = new ArrayList<>();
    for (int index = 0; index < features.size(); index++) {
      contents.add(
          features.hash(index) + " " + features.token(index) + " " + features.value(index));
    }
    return contents;
  }
}
