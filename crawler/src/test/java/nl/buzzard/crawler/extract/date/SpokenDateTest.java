package nl.buzzard.crawler.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenDateTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 uur geleden                | 2026-03-10T09:00:00Z
          geplaatst: 20 min. geleden   | 2026-03-10T11:40:00Z
          an hour ago                  | 2026-03-10T11:00:00Z
          1 hour, 30 minutes ago       | 2026-03-10T10:30:00Z
          vor 5 Minuten                | 2026-03-10T11:55:00Z
          il y a 2 heures              | 2026-03-10T10:00:00Z
          5h ago                       | 2026-03-10T07:00:00Z
          just now                     | 2026-03-10T12:00:00Z
          zojuist                      | 2026-03-10T12:00:00Z
          yesterday at 14:02           | 2026-03-09T14:02:00Z
          Gisteren, 09:15              | 2026-03-09T09:15:00Z
          Today at 2:05 PM             | 2026-03-10T14:05:00Z
          9:00am On Apr 24             | 2025-04-24T09:00:00Z
          8 February at 5:50PM         | 2026-02-08T17:50:00Z
          3 maart om 14:02             | 2026-03-03T14:02:00Z
          """)
  void aMomentIsCountedFromWhenThePageIsRead(String text, Instant moment) {
    assertThat(SpokenDate.find(text, NOW)).extracting(Dated::instant).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gisteren                 | 2026-03-09
          Eergisteren              | 2026-03-08
          2 weeks ago              | 2026-02-24
          een maand geleden        | 2026-02-10
          10 Monate 3 Wochen her   | 2025-04-19
          1 Jahr 2 Tage her        | 2025-03-08
          Sunday 8th March         | 2026-03-08
          March 27                 | 2025-03-27
          29 februari              |
          11 maart                 | 2026-03-11
          12 maart                 | 2025-03-12
          """)
  void aDayHasNoTime(String text, LocalDate day) {
    assertThat(SpokenDate.find(text, NOW)).isEqualTo(day == null ? null : Dated.on(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3 reacties",
        "Lid sinds lang geleden",
        "may 2026",
        "April 23, 2020",
        "23 april 2020",
        "Dat is nu alweer zeker 3 uur geleden, en nog steeds niets gehoord."
      })
  void otherWordsAreNoDate(String text) {
    assertThat(SpokenDate.find(text, NOW)).isNull();
  }
}
