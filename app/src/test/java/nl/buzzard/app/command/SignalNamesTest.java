package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "yes", "COMPLAINT", "SPAM \"x\"; COMPLAINT \"te laat\""})
  void aFieldSaysYes(String field) {
    assertThat(SignalNames.tells(field, "COMPLAINT")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "no", "undefined", "SPAM \"COMPLAINT\"", "COMPLAINTS"})
  void aFieldDoesNot(String field) {
    assertThat(SignalNames.tells(field, "COMPLAINT")).isFalse();
  }

  @Test
  void aLifeEventIsToldByItsKindOrWithoutIt() {
    String field = "LIFE_EVENT/WEDDING \"trouwen\"";
    assertThat(SignalNames.tells(field, "LIFE_EVENT")).isTrue();
    assertThat(SignalNames.tells(field, "LIFE_EVENT/WEDDING")).isTrue();
    assertThat(SignalNames.tells(field, "LIFE_EVENT/TRAVEL")).isFalse();
  }
}
