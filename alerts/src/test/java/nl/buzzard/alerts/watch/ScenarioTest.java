package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.delivery.OutboxMail;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days on which something goes wrong besides the brand: the mails a careful person would send. */
class ScenarioTest {

  private static final AlertRule CRISIS =
      MadeUpAlerts.negative("Crisis", 5, Duration.ofMinutes(15));
  private static final AlertRule BUSY = MadeUpAlerts.spike("Drukte");

  @TempDir Path folder;

  private void watching(AlertRule rule, Consumer<Watched> story) {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      story.accept(new Watched(database, rule));
    }
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  private static MadeUpMention brand(String source, Instant at) {
    return saying("bericht").id(source + ":" + at).from(source).about("Polderfoon").at(at);
  }

  /** A mention every so often, from one instant until before another. */
  private static void steadily(
      Watched watched, String source, Duration every, Instant from, Instant until) {
    for (Instant at = from; at.isBefore(until); at = at.plus(every)) {
      watched.store(brand(source, at));
    }
  }

  private static List<String> subjects(Watched watched) {
    return watched.delivered.stream().map(mail -> mail.content().subject()).toList();
  }

  @Test
  void aRestartInTheMiddleOfASpikeAndADayOfItsTailIsOneMail() {
    watching(
        BUSY,
        watched -> {
          steadily(watched, "x", Duration.ofMinutes(15), minutes(-3 * 24 * 60), NOON);
          watched.lookAt(NOON);
          steadily(watched, "storm", Duration.ofSeconds(5), minutes(1), minutes(6));
          watched.lookAt(minutes(7));
          watched.restart();
          watched.lookAt(minutes(7));
          steadily(watched, "storm", Duration.ofMinutes(3), minutes(8), minutes(120));
          for (int minute = 8; minute < 300; minute += 4) {
            watched.lookAt(minutes(minute));
            watched.restart();
          }

          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.incidents()).hasSize(1);
        });
  }

  @Test
  void aClockThatLeapsADayAheadAndBackSendsNoSecondMailOfOneCrisis() {
    watching(
        CRISIS,
        watched -> {
          watched.storeNegative(5, NOON);
          watched.lookAt(minutes(1));
          watched.lookAt(minutes(24 * 60));
          watched.storeNegative(5, minutes(5));
          watched.lookAt(minutes(6));

          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.incidents()).hasSize(1);
        });
  }

  @Test
  void aClockThatFellBehindTellsOnceWhenItIsRightAgain() {
    watching(
        CRISIS,
        watched -> {
          watched.lookAt(minutes(0));
          watched.storeNegative(5, minutes(10));
          watched.lookAt(minutes(-50));
          assertThat(watched.delivered).as("what is ahead of our clock").isEmpty();

          watched.lookAt(minutes(11));
          watched.lookAt(minutes(-50));
          watched.lookAt(minutes(12));

          assertThat(watched.delivered).hasSize(1);
        });
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() {
    // 25 October 2026, 3:00 in Amsterdam, when the clocks are set back to 2:00.
    Instant setBack = Instant.parse("2026-10-25T01:00:00Z");
    watching(
        CRISIS,
        watched -> {
          watched.lookAt(setBack.minus(Duration.ofHours(2)));
          // Three before 2:06 summer time and three before 2:08 winter time: an hour apart.
          watched.storeNegative(3, setBack.minus(Duration.ofMinutes(54)));
          watched.storeNegative(3, setBack.plus(Duration.ofMinutes(8)));
          watched.lookAt(setBack.plus(Duration.ofMinutes(9)));
          assertThat(watched.delivered).isEmpty();

          watched.storeNegative(5, setBack.plus(Duration.ofMinutes(10)));
          watched.lookAt(setBack.plus(Duration.ofMinutes(11)));

          assertThat(watched.delivered)
              .singleElement()
              .satisfies(mail -> assertThat(mail.content().text()).contains("02:07 CET"));
        });
  }

  @Test
  void steadyMentionsThroughTheNightTheClocksChangeAreNoSpike() {
    Instant setBack = Instant.parse("2026-10-25T01:00:00Z");
    watching(
        BUSY,
        watched -> {
          Instant from = setBack.minus(Duration.ofDays(3));
          Instant until = setBack.plus(Duration.ofHours(4));
          watched.lookAt(from);
          steadily(watched, "x", Duration.ofMinutes(5), from, until);
          for (Instant at = setBack.minus(Duration.ofHours(4));
              !at.isAfter(until);
              at = at.plus(Duration.ofMinutes(20))) {
            watched.lookAt(at);
          }

          assertThat(watched.delivered).isEmpty();
        });
  }

  @Test
  void aSourceThatWasSilentForThreeHoursAndDeliversLateIsNoNews() {
    watching(
        BUSY,
        watched -> {
          Instant begin = minutes(-3 * 24 * 60);
          watched.lookAt(begin);
          steadily(watched, "x", Duration.ofMinutes(15), begin, minutes(240));
          steadily(watched, "feed", Duration.ofMinutes(3), begin, NOON);
          for (int minute = 0; minute <= 180; minute += 20) {
            watched.lookAt(minutes(minute));
          }
          steadily(watched, "feed", Duration.ofMinutes(3), NOON, minutes(240));
          for (int minute = 181; minute <= 240; minute += 5) {
            watched.lookAt(minutes(minute));
          }

          assertThat(watched.delivered).isEmpty();
        });
  }

  @Test
  void aCrisisThatASourceDeliversThreeHoursLateIsToldOnceWhenItComes() {
    watching(
        CRISIS,
        watched -> {
          watched.lookAt(minutes(-60));
          watched.lookAt(minutes(180));
          assertThat(watched.delivered).isEmpty();

          watched.storeNegative(8, minutes(20));
          watched.lookAt(minutes(181));
          watched.lookAt(minutes(182));

          assertThat(subjects(watched))
              .containsExactly("Crisis: 8 negatieve berichten in 15 minuten");
          assertThat(watched.delivered.getFirst().content().text())
              .contains("Sinds: zo 1 mrt 2026 13:19");
        });
  }

  @Test
  void whatHappenedWhileTheMailServerWasDownForADayArrivesOnceEachOldestFirst() {
    watching(
        CRISIS,
        watched -> {
          watched.serverUp = false;
          watched.lookAt(minutes(-60));
          for (int hour : List.of(0, 8, 16)) {
            watched.storeNegative(5 + hour, minutes(60L * hour));
            for (int minute = 1; minute < 8 * 60; minute += 10) {
              watched.lookAt(minutes(60L * hour + minute));
            }
          }
          watched.restart();
          watched.serverUp = true;
          for (int minute = 24 * 60; minute < 26 * 60; minute += 5) {
            watched.lookAt(minutes(minute));
          }

          assertThat(subjects(watched))
              .containsExactlyInAnyOrder(
                  "Crisis: 5 negatieve berichten in 15 minuten",
                  "Crisis: 13 negatieve berichten in 15 minuten",
                  "Crisis: 21 negatieve berichten in 15 minuten");
        });
  }

  @Test
  void fiftyThousandPostsOfOneStoryInAMinuteAreOneMailThatSaysSo() {
    watching(
        CRISIS,
        watched -> {
          watched.lookAt(minutes(-60));
          storm(watched);
          watched.lookAt(minutes(1));
          watched.lookAt(minutes(2));

          assertThat(watched.delivered)
              .singleElement()
              .extracting(OutboxMail::content)
              .satisfies(content -> {
                assertThat(content.subject())
                    .isEqualTo("Crisis: 50000 negatieve berichten in 15 minuten");
                assertThat(content.text())
                    .contains("49.999 van de 50.000 herhalen een eerder bericht (100 %)")
                    .hasSizeLessThan(3_000);
              });
        });
  }

  /** Fifty thousand copies of one text within a minute. */
  private static void storm(Watched watched) {
    List<EnrichedMention> batch = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      batch.add(
          saying("weer geen bereik")
              .id("x:" + i)
              .inStory("x:0")
              .about("Polderfoon")
              .negative()
              .at(NOON.plusMillis(i))
              .enriched());
    }
    watched.store.store(batch);
  }
}
