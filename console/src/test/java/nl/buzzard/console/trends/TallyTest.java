package nl.buzzard.console.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void netSentimentLeavesNeutralAndUnknownOut() {
    assertThat(new Tally(1, 50, 3, 9).net()).isEqualTo(0.5);
  }

  @Test
  void netSentimentIsUndefinedWithoutPraiseAndBlame() {
    assertThat(new Tally(0, 50, 0, 9).net()).isNull();
  }
}
