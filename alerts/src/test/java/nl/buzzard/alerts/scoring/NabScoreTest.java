package nl.buzzard.alerts.scoring;

import static nl.buzzard.alerts.scoring.NabProfile.REWARD_LOW_FALSE_NEGATIVES;
import static nl.buzzard.alerts.scoring.NabProfile.REWARD_LOW_FALSE_POSITIVES;
import static nl.buzzard.alerts.scoring.NabProfile.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NabScoreTest {

  private static final List<Window> WINDOWS =
      List.of(new Window(1000, 1099), new Window(3000, 3099));

  private static NabScore score(Integer... alerts) {
    return NabScore.of(10_000, List.of(alerts), WINDOWS);
  }

  @Test
  void neverAlertingScoresNothing() {
    assertThat(score().normalised(STANDARD)).isZero();
    assertThat(score().normalised(REWARD_LOW_FALSE_NEGATIVES)).isZero();
  }

  @Test
  void theFirstRowOfEveryWindowScoresAHundred() {
    assertThat(score(1000, 3000).normalised(STANDARD)).isCloseTo(100, within(1e-9));
  }

  @Test
  void onlyTheEarliestAlertOfAWindowCounts() {
    assertThat(score(1000, 1050, 1099, 3000)).isEqualTo(score(1000, 3000));
  }

  @Test
  void aLateAlertEarnsLess() {
    // (2 / (1 + e^-2.5) - 1) / (2 / (1 + e^-5) - 1), the alert being half-way
    assertThat(score(1050).credit()).isCloseTo(0.84828 / 0.98661, within(1e-4));
  }

  @Test
  void aFalseAlarmBeforeAnyWindowCostsInFullAndSoonAfterOneCostsLess() {
    assertThat(score(900).blame()).isEqualTo(1);
    assertThat(score(1110).blame()).isCloseTo(0.27085, within(1e-3));
    assertThat(score(2500).blame()).isEqualTo(1);
  }

  @Test
  void aFalseAlarmCostsTwiceAsMuchWhereFewAreWanted() {
    NabScore perfect = score(1000, 3000);
    NabScore alarmed = score(900, 1000, 3000);

    assertThat(perfect.normalised(STANDARD) - alarmed.normalised(STANDARD))
        .isCloseTo(100 * 0.11 / 4, within(1e-9));
    assertThat(
            perfect.normalised(REWARD_LOW_FALSE_POSITIVES)
                - alarmed.normalised(REWARD_LOW_FALSE_POSITIVES))
        .isCloseTo(100 * 0.22 / 4, within(1e-9));
  }

  @Test
  void theFirstRowsAreNotCounted() {
    assertThat(score(749)).isEqualTo(score());
    assertThat(NabScore.of(1000, List.of(149), List.of()).falseAlarms()).isZero();
    assertThat(NabScore.of(1000, List.of(150), List.of()).falseAlarms()).isEqualTo(1);
  }
}
