package nl.buzzard.sentiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTableTest {

  private final ConfusionTable table = new ConfusionTable();

  @Test
  void everyFigureIsWhatTheCountsSay() {
    count(3, "no", "no");
    count(1, "no", "yes");
    count(1, "yes", "yes");
    count(1, "yes", "no");

    assertThat(table.size()).isEqualTo(6);
    assertThat(table.accuracy()).isEqualTo(4 / 6.0);
    assertThat(table.recall("no")).isEqualTo(0.75);
    assertThat(table.precision("yes")).isEqualTo(0.5);
    assertThat(table.macroRecall()).isEqualTo(0.625);
    assertThat(table.macroF1()).isCloseTo(0.625, within(1e-9));
  }

  @Test
  void anAnswerNobodyExpectedCountsAsWrongAndNotAsALabelOfItsOwn() {
    count(1, "nl", "unknown");
    count(1, "nl", "nl");

    assertThat(table.macroRecall()).isEqualTo(0.5);
    assertThat(table.expected()).containsExactly("nl");
    assertThat(table.labels()).containsExactly("nl", "unknown");
  }

  @Test
  void aLabelNeverAnsweredHasNoPrecision() {
    count(2, "positive", "neutral");

    assertThat(table.precision("positive")).isZero();
    assertThat(table.f1("positive")).isZero();
  }

  @Test
  void tablesOfFoldsAddUp() {
    count(1, "no", "yes");
    ConfusionTable other = new ConfusionTable();
    other.add("no", "yes");
    other.add("yes", "yes");

    table.addAll(other);

    assertThat(table.size()).isEqualTo(3);
    assertThat(table.count("no", "yes")).isEqualTo(2);
    assertThat(table.accuracy()).isEqualTo(1 / 3.0);
  }

  private void count(int times, String expected, String answered) {
    for (int time = 0; time < times; time++) {
      table.add(expected, answered);
    }
  }
}
