package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.config.AlertRule.Escalation;
import nl.buzzard.config.AlertRule.Notice;
import nl.buzzard.config.Manner.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is on duty; 2 March 2026 is a Monday. */
class DutyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String DESK = "desk@polderfoon.example";
  private static final String GUARD = "piket@polderfoon.example";
  private static final String BOSS = "baas@polderfoon.example";

  private static Instant at(String written) {
    return LocalDateTime.parse(written).atZone(ZONE).toInstant();
  }

  private static DutyHours hours(String written) {
    return DutyHours.FORMAT.reading().apply(written).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "mon-fri 08:00-18:00, 2026-03-02T08:00, true",
    "mon-fri 08:00-18:00, 2026-03-02T07:59, false",
    "mon-fri 08:00-18:00, 2026-03-06T17:59, true",
    "mon-fri 08:00-18:00, 2026-03-06T18:00, false",
    "mon-fri 08:00-18:00, 2026-03-07T12:00, false",
    "sat, 2026-03-07T00:00, true",
    "sat, 2026-03-07T23:59, true",
    "sat, 2026-03-08T00:00, false",
    "fri-mon, 2026-03-08T12:00, true",
    "fri-mon, 2026-03-03T12:00, false",
    // A night belongs to the day on which it begins.
    "fri 22:00-06:00, 2026-03-06T23:00, true",
    "fri 22:00-06:00, 2026-03-07T05:59, true",
    "fri 22:00-06:00, 2026-03-07T06:00, false",
    "fri 22:00-06:00, 2026-03-06T05:00, false",
    "sun 18:00-24:00, 2026-03-08T23:59, true",
    "sun 18:00-24:00, 2026-03-09T00:00, false",
    // By the clock on the wall, also on the day it leaps.
    "sun 08:00-18:00, 2026-03-29T08:00, true",
    "sun 08:00-18:00, 2026-03-29T18:00, false"
  })
  void hoursOfAWeek(String written, String now, boolean onDuty) {
    assertThat(hours(written).contain(at(now), ZONE)).isEqualTo(onDuty);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ma-vr", "mon-", "mon 8-18", "mon 25:00-26:00", "08:00-18:00", "mon,tue"})
  void whatIsNoHoursIsRefused(String written) {
    assertThat(DutyHours.FORMAT.reading().apply(written)).isEmpty();
  }

  private static Notice notice(Level level, @Nullable Escalation next) {
    Manner manner =
        new Manner(
            level,
            Map.of(
                DESK, person(DESK, "mon-fri 08:00-18:00", "sat 10:00-16:00"),
                GUARD, person(GUARD, "mon-sun 18:00-08:00")));
    return new Notice(
        List.of(DESK), Locale.ENGLISH, Duration.ofMinutes(30), next, List.of(), manner);
  }

  private static Person person(String address, String... duty) {
    return new Person(
        address,
        null,
        null,
        Person.Digest.DAILY,
        List.of(duty).stream().map(DutyTest::hours).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 2026-03-02T12:00, desk@polderfoon.example",
    "NORMAL, 2026-03-02T20:00, piket@polderfoon.example",
    "CRISIS, 2026-03-02T20:00, piket@polderfoon.example",
    // On Sunday at noon neither is: then it goes where it went before there were hours.
    "NORMAL, 2026-03-08T12:00, desk@polderfoon.example",
    // What is calm waits for the digest of its reader.
    "CALM, 2026-03-02T20:00, desk@polderfoon.example"
  })
  void whoeverIsOnDutyIsMailedAndNeverNobody(Level level, String now, String mailed) {
    Notice notice = notice(level, new Escalation(List.of(GUARD), Duration.ofMinutes(15)));

    assertThat(notice.onDuty(at(now), ZONE)).containsExactly(mailed);
  }

  @Test
  void withoutANextContactAllAreMailedWhenNobodyIsOnDuty() {
    assertThat(notice(Level.NORMAL, null).onDuty(at("2026-03-02T20:00"), ZONE))
        .containsExactly(DESK);
  }

  @Test
  void theNextContactsAreThoseOnDutyOrAllOfThem() {
    Escalation next = new Escalation(List.of(BOSS, GUARD), Duration.ofMinutes(15));
    Notice notice = notice(Level.NORMAL, next);

    assertThat(notice.onDuty(next, at("2026-03-02T20:00"), ZONE)).containsExactly(BOSS, GUARD);
    assertThat(notice.onDuty(next, at("2026-03-02T12:00"), ZONE)).containsExactly(BOSS);
    Escalation guard = new Escalation(List.of(GUARD), Duration.ofMinutes(15));
    assertThat(notice.onDuty(guard, at("2026-03-02T12:00"), ZONE)).containsExactly(GUARD);
  }
}
