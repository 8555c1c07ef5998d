package nl.buzzard.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastOfYesTest {

  /** Answers from the strongest yes to the strongest no: {@code +} is right, {@code -} is not. */
  @ParameterizedTest
  @CsvSource({
    // all is told apart
    "+++------, 3",
    // one more would be found, but of those said too few would be right
    "++++-+--+-------, 6",
    // precision cannot be had for half of them: the best mean F1
    "-+-++---------, 5",
    // nothing is right
    "-----, 0",
  })
  void aYesBeginsWhereEnoughIsRightAndEnoughIsFound(String answers, int saidYes) {
    LeastOfYes least = new LeastOfYes();
    for (int index = 0; index < answers.length(); index++) {
      least.add(answers.length() - index, answers.charAt(index) == '+');
    }

    double score = least.score();

    assertThat(Math.clamp(answers.length() + 0.5 - score, 0, answers.length())).isEqualTo(saidYes);
  }
}
