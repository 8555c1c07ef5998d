package nl.buzzard.sentiment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgedTest {

  /** A filter is a file: with another order its answers would be those of other signals. */
  @Test
  void theOrderOfTheClassesNeverChanges() {
    assertThat(Judged.SIGNALS)
        .extracting(Judged::code)
        .containsExactly(
            "COMPLAINT",
            "QUESTION",
            "PRAISE",
            "BUYING_INTENT",
            "CHURN_RISK",
            "CRISIS",
            "SPAM",
            "LIFE_EVENT/MOVING_HOUSE",
            "LIFE_EVENT/NEW_JOB",
            "LIFE_EVENT/STARTED_COMPANY",
            "LIFE_EVENT/GRADUATION",
            "LIFE_EVENT/WEDDING",
            "LIFE_EVENT/NEW_HOME",
            "LIFE_EVENT/NEW_CAR",
            "LIFE_EVENT/TRAVEL");
  }

  @Test
  void ofComplaintAndPraiseTheStrongerStays() {
    double[] scores = new double[Judged.SIGNALS.size()];
    scores[0] = 1;
    scores[2] = 2;

    Judged.chooseOneSide(scores);

    assertThat(scores[0]).as("complaint").isZero();
    assertThat(scores[2]).as("praise").isEqualTo(2);
  }
}
