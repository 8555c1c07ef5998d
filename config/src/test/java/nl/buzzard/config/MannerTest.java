package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.config.Manner.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When mail may reach somebody who sleeps from ten to seven. */
class MannerTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String ADDRESS = "baas@polderfoon.example";

  private static String reached(Level level, Person.Digest digest, String night, String written) {
    QuietHours hours =
        night == null
            ? null
            : new QuietHours(
                LocalTime.parse(night.substring(0, 5)), LocalTime.parse(night.substring(6)));
    Person person = new Person(ADDRESS, Locale.ENGLISH, hours, digest);
    return new Manner(level, Map.of(ADDRESS, person))
        .notBefore(ADDRESS, LocalDateTime.parse(written).atZone(ZONE).toInstant(), ZONE)
        .atZone(ZONE)
        .toLocalDateTime()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 22:00-07:00, 2026-03-02T21:59, 2026-03-02T21:59",
    "NORMAL, 22:00-07:00, 2026-03-02T22:00, 2026-03-03T07:00",
    "NORMAL, 22:00-07:00, 2026-03-03T06:59, 2026-03-03T07:00",
    "NORMAL, 22:00-07:00, 2026-03-03T07:00, 2026-03-03T07:00",
    "CRISIS, 22:00-07:00, 2026-03-03T03:00, 2026-03-03T03:00",
    "NORMAL, 12:00-13:00, 2026-03-03T12:30, 2026-03-03T13:00",
    "NORMAL, 12:00-13:00, 2026-03-03T23:30, 2026-03-03T23:30",
    // The nights the clocks change: the first has no 02:30, the second has two.
    "NORMAL, 22:00-07:00, 2026-03-28T23:00, 2026-03-29T07:00",
    "NORMAL, 22:00-02:30, 2026-03-28T23:00, 2026-03-29T03:30",
    "NORMAL, 22:00-07:00, 2026-10-24T23:00, 2026-10-25T07:00",
    "NORMAL,, 2026-03-03T03:00, 2026-03-03T03:00"
  })
  void onlyACrisisWakesSomebodyUp(Level level, String night, String written, String reached) {
    assertThat(reached(level, Person.Digest.DAILY, night, written)).isEqualTo(reached);
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY,, 2026-03-02T07:59, 2026-03-02T08:00",
    "DAILY,, 2026-03-02T08:00, 2026-03-03T08:00",
    "HOURLY,, 2026-03-02T08:00, 2026-03-02T09:00",
    "HOURLY,, 2026-03-02T23:10, 2026-03-03T00:00",
    "HOURLY, 22:00-07:00, 2026-03-02T23:10, 2026-03-03T07:00",
    "DAILY, 22:00-09:00, 2026-03-02T23:10, 2026-03-03T09:00"
  })
  void whatIsCalmWaitsForTheDigest(
      Person.Digest digest, String night, String written, String reached) {
    assertThat(reached(Level.CALM, digest, night, written)).isEqualTo(reached);
  }
}
