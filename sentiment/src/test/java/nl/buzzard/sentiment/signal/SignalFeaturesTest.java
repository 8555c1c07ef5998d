package nl.buzzard.sentiment.signal;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void howMuchIsSaidIsLookedAt() {
    assertThat(hashes("late")).contains(hashes("soon").getLast());
    assertThat(hashes("late")).doesNotContain(hashes("late ".repeat(20)).getLast());
  }

  @Test
  void aWordThatIsAskedIsAnotherThanOneThatIsSaid() {
    List<Integer> said = hashes("is it late.");
    assertThat(hashes("is it late?").stream().filter(hash -> !said.contains(hash)))
        .hasSizeGreaterThan(3);
  }

  private static List<Integer> hashes(String text) {
    FeatureList found = new FeatureList();
    new SignalFeatures(SentimentFeatures.shipped())
        .read(saying(text).in(Language.EN).enriched(), List.of(), found);
    return IntStream.range(0, found.size()).mapToObj(found::hash).toList();
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
