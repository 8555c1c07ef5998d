package nl.buzzard.alerts.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRowTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 14:05:00, 2026-03-01T14:05:00Z",
    "2026-03-01 14:05, 2026-03-01T14:05:00Z",
    "2026-03-02 14:05:00.000000, 2026-03-02T14:05:00Z",
    "2026-03-01T14:05:00+01:00, 2026-03-01T13:05:00Z",
    "2026-03-01T14:05:00Z, 2026-03-01T14:05:00Z"
  })
  void aTimeIsReadAsFilesWriteIt(String written, Instant meant) {
    SeriesRow row = SeriesRow.read(written + ",12", 7).orElseThrow();

    assertThat(row.observation()).isEqualTo(new Observation(meant, 12));
    assertThat(row.timestamp()).isEqualTo(written);
  }

  @Test
  void theFirstLineMayBeAHeading() {
    assertThat(SeriesRow.read("timestamp,value", 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timestamp,value",
        "2026-03-01 14:05:00,-1",
        "2026-03-01 14:05:00,NaN",
        "2026-03-01 14:05:00",
        "1 March,5",
        "2026-03-01 14:05:00,5,6"
      })
  void anyOtherLineThatCannotBeReadIsToldByItsNumber(String line) {
    assertThatThrownBy(() -> SeriesRow.read(line, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 9: ");
  }
}
