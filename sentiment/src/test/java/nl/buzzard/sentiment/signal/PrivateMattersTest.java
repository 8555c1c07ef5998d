package nl.buzzard.sentiment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateMattersTest {

  private static final Signal MOVING =
      new Signal(Signal.Type.LIFE_EVENT, "MOVING_HOUSE", List.of("verhuis"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ik verhuis, mijn moeder is overleden",
        "Zwanger! Dus wij verhuizen",
        "wij zijn in verwachting en verhuizen",
        "met een baby verhuizen is zwaar",
        "Door schulden verhuis ik naar een kleiner huis",
        "Ik verhuis na mijn scheiding",
        "Moving back home, Dad passed away",
        "We're moving, there's a baby on the way",
        "Moving out after the divorce"
      })
  void besideThemNoLifeEventStands(String text) {
    assertThat(Judged.settled(List.of(MOVING), read(text)))
        .containsEntry(Signal.Type.LIFE_EVENT, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ik verhuis naar Zwolle", "Moving house on Friday", "passed my exam", ""})
  void withoutThemNothingIsSettled(String text) {
    assertThat(Judged.settled(List.of(MOVING), read(text)))
        .doesNotContainKey(Signal.Type.LIFE_EVENT);
  }

  private static Reading read(String text) {
    return SentimentFeatures.shipped().read(text, Language.NL, new FeatureList());
  }
}
