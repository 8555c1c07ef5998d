package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.buzzard.alerts.delivery.OutboxMail;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.DutyHours;
import nl.buzzard.config.Manner;
import nl.buzzard.config.Manner.Level;
import nl.buzzard.config.Person;
import nl.buzzard.config.Person.Digest;
import nl.buzzard.config.QuietHours;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everybody is reached in his own language and at his own hours, and gets what is calm together.
 */
class MannerOfMailTest {

  private static final String BOSS = "baas@polderfoon.example";
  private static final String TEAM = "team@polderfoon.example";

  /** Noon of the fixtures is 13:00 in Amsterdam. */
  private static final Instant ELEVEN_AT_NIGHT = NOON.plus(Duration.ofHours(10));

  private static final Instant SEVEN = NOON.plus(Duration.ofHours(18));

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  private void watching(TestDatabases kind, Consumer<Watched> story, AlertRule... rules) {
    try (Database database = kind.open(folder)) {
      story.accept(new Watched(database, rules));
    }
  }

  private static AlertRule alert(String name, String word, Level level, @Nullable Digest digest) {
    Person boss =
        new Person(
            BOSS,
            Locale.ENGLISH,
            digest == null ? new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)) : null,
            digest == null ? Digest.DAILY : digest);
    return new AlertRule.Keyword(
        name,
        new MentionQuery.Word(word),
        new AlertRule.Notice(
            List.of(BOSS, TEAM),
            Locale.of("nl"),
            Duration.ofMinutes(30),
            null,
            List.of(),
            new Manner(level, Map.of(BOSS, boss))));
  }

  private static List<String> subjects(Watched watched, String reader) {
    return watched.delivered.stream()
        .filter(mail -> mail.recipient().equals(reader))
        .map(mail -> mail.content().subject())
        .toList();
  }

  private static void say(Watched watched, String text, Instant at) {
    watched.store(saying(text).id("x:" + text + at.getEpochSecond()).at(at));
    watched.lookAt(at);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoSleepsIsMailedInTheMorningAndWhoDoesNotAtOnceEachInHisOwnLanguage(TestDatabases kind) {
    watching(
        kind,
        watched -> {
          say(watched, "storing", ELEVEN_AT_NIGHT);
          assertThat(subjects(watched, TEAM)).containsExactly("Storing: 1 nieuw bericht");
          assertThat(subjects(watched, BOSS)).isEmpty();

          watched.lookAt(SEVEN.minusSeconds(1));
          assertThat(subjects(watched, BOSS)).isEmpty();
          watched.lookAt(SEVEN);
          watched.lookAt(SEVEN.plusSeconds(1));
          assertThat(subjects(watched, BOSS)).containsExactly("Storing: 1 new mention");
        },
        alert("Storing", "storing", Level.NORMAL, null));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoIsNotOnDutyIsNotMailedAndTheNextContactIsAtOnce(TestDatabases kind) {
    DutyHours office =
        new DutyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(18, 0));
    Person team = new Person(TEAM, null, null, Digest.DAILY, List.of(office));
    AlertRule rule =
        new AlertRule.Keyword(
            "Storing",
            new MentionQuery.Word("storing"),
            new AlertRule.Notice(
                List.of(TEAM),
                Locale.of("nl"),
                Duration.ofMinutes(30),
                new AlertRule.Escalation(List.of(BOSS), Duration.ofHours(2)),
                List.of(),
                new Manner(Level.NORMAL, Map.of(TEAM, team))));
    watching(
        kind,
        watched -> {
          say(watched, "storing", NOON);
          assertThat(subjects(watched, TEAM)).hasSize(1);
          assertThat(subjects(watched, BOSS)).isEmpty();

          watched.lookAt(NOON.plus(Duration.ofHours(1)));
          say(watched, "storing", ELEVEN_AT_NIGHT);
          assertThat(subjects(watched, TEAM)).hasSize(1);
          assertThat(subjects(watched, BOSS)).hasSize(1);
        },
        rule);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aCrisisWakesEverybody(TestDatabases kind) {
    watching(
        kind,
        watched -> {
          say(watched, "datalek", ELEVEN_AT_NIGHT);
          assertThat(subjects(watched, BOSS)).containsExactly("Datalek: 1 new mention");
        },
        alert("Datalek", "datalek", Level.CRISIS, null));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatWaitsForTheMorningNeverPushesACrisisIntoASummary(TestDatabases kind) {
    AlertRule[] rules = new AlertRule[31];
    for (int i = 0; i < 30; i++) {
      rules[i] = alert("Woord " + i, "woord" + i, Level.NORMAL, null);
    }
    rules[30] = alert("Datalek", "datalek", Level.CRISIS, null);
    watching(
        kind,
        watched -> {
          for (int i = 0; i < 30; i++) {
            say(watched, "woord" + i, ELEVEN_AT_NIGHT.plusSeconds(i));
          }
          say(watched, "datalek", ELEVEN_AT_NIGHT.plusSeconds(60));
          assertThat(subjects(watched, BOSS)).containsExactly("Datalek: 1 new mention");
        },
        rules);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsCalmIsOneMailADayOrAnHour(TestDatabases kind) {
    watching(
        kind,
        watched -> {
          for (int hour = 0; hour < 3; hour++) {
            Instant at = NOON.plus(Duration.ofHours(hour));
            say(watched, "abonnement", at);
            say(watched, "verhuizen", at.plusSeconds(60));
          }
          assertThat(watched.delivered.stream().map(OutboxMail::recipient)).containsOnly(BOSS);
          assertThat(subjects(watched, BOSS))
              .containsExactly("Buzzard: 2 alerts", "Buzzard: 2 alerts");

          watched.lookAt(NOON.plus(Duration.ofHours(19)));
          assertThat(subjects(watched, TEAM)).containsExactly("Buzzard: 6 meldingen");
          OutboxMail digest = watched.delivered.getLast();
          assertThat(digest.recipient()).isEqualTo(TEAM);
          assertThat(digest.content().extras().unsubscribe()).isNull();
          assertThat(digest.content().text())
              .contains("- Koopt: 1 nieuw bericht\n", "geen mail meer hiervan: https://");
        },
        alert("Koopt", "abonnement", Level.CALM, Digest.HOURLY),
        alert("Verhuist", "verhuizen", Level.CALM, Digest.HOURLY));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aDigestOfOneAlertCanBeUnsubscribedWithOnePress(TestDatabases kind) {
    watching(
        kind,
        watched -> {
          say(watched, "abonnement", NOON);
          say(watched, "abonnement", NOON.plus(Duration.ofHours(2)));
          watched.lookAt(NOON.plus(Duration.ofHours(19)));
          OutboxMail digest = watched.delivered.getLast();
          assertThat(digest.content().subject()).isEqualTo("Buzzard: 2 meldingen");
          assertThat(digest.content().extras().unsubscribe()).contains("/unsubscribe/");
        },
        alert("Koopt", "abonnement", Level.CALM, Digest.HOURLY));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aSingleCalmMailGoesAsItIs(TestDatabases kind) {
    watching(
        kind,
        watched -> {
          say(watched, "abonnement", NOON);
          watched.lookAt(NOON.plus(Duration.ofHours(19)));
          assertThat(subjects(watched, TEAM)).containsExactly("Koopt: 1 nieuw bericht");
        },
        alert("Koopt", "abonnement", Level.CALM, Digest.HOURLY));
  }
}
