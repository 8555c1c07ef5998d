package nl.buzzard.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExponentialTailTest {

  /** The quantiles of an exponential distribution with mean 2. */
  private static double[] exponential() {
    return IntStream.range(0, 10_000)
        .mapToDouble(i -> -2 * Math.log(1 - (i + 0.5) / 10_000))
        .toArray();
  }

  @Test
  void theLevelIsReachedByOneInTwenty() {
    ExponentialTail tail = ExponentialTail.of(exponential());

    assertThat(tail.surprise(tail.level())).isCloseTo(Math.log10(20), within(1e-9));
  }

  @Test
  void beyondWhatWasSeenTheTailGoesOnAsItBegan() {
    ExponentialTail tail = ExponentialTail.of(exponential());

    assertThat(tail.scale()).isCloseTo(2, within(0.01));
    assertThat(tail.surprise(-2 * Math.log(1e-6))).isCloseTo(6, within(0.05));
  }

  @Test
  void aPastThatNeverMovedStillHasWidth() {
    ExponentialTail tail = ExponentialTail.of(new double[] {3, 3, 3});

    assertThat(tail.scale()).isEqualTo(0.05);
    assertThat(tail.surprise(3.01)).isLessThan(2);
  }
}
