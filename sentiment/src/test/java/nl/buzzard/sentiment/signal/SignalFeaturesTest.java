package nl.buzzard.sentiment.signal;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.linear.FeatureList;
import org.junit.jupiter.api.Test;

class SignalFeaturesTest {

  private static final float[] VECTOR = {3, 0, -4};

  @Test
  void theVectorOfAnEnglishTextIsLookedAt() {
    FeatureList without = features(false, Language.EN);
    FeatureList with = features(true, Language.EN);

    assertThat(with.size()).isEqualTo(without.size() + VECTOR.length);
    assertThat(with.value(without.size()) / with.value(without.size() + 2)).isEqualTo(-0.75f);
  }

  @Test
  void aDutchTextHasNone() {
    assertThat(features(true, Language.NL).size()).isEqualTo(features(false, Language.NL).size());
  }

  private static FeatureList features(boolean deep, Language language) {
    SentimentFeatures words = SentimentFeatures.shipped();
    SignalFeatures features =
        deep ? new SignalFeatures(words, text -> VECTOR) : new SignalFeatures(words);
    FeatureList found = new FeatureList();
    features.read(saying("late again").in(language).enriched(), List.of(), found);
    return found;
  }
}
