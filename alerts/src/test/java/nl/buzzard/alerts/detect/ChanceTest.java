package nl.buzzard.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

  @ParameterizedTest(name = "{0} where {1} are expected: 10^-{2} to 10^-{3}")
  @CsvSource({
    "15, 10, 0.4, 1.1",
    "30, 10, 5.0, 6.2",
    "100, 50, 8, 12.7",
  })
  void theBoundIsNearTheTailOfPoisson(double count, double expected, double least, double most) {
    assertThat(Chance.surprise(count, expected)).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10", "3, 10"})
  void whatIsExpectedIsNoSurprise(double count, double expected) {
    assertThat(Chance.surprise(count, expected)).isZero();
  }
}
