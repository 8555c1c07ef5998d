package nl.buzzard.alerts.watch;

import static nl.buzzard.alerts.MadeUpAlerts.keyword;
import static nl.buzzard.alerts.MadeUpAlerts.negative;
import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.delivery.OutboxMail;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.config.AlertRule;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertWatchTest {

  private static final AlertRule OUTAGE = keyword("Storing", "storing");
  private static final AlertRule CRISIS = negative("Crisis", 5, Duration.ofMinutes(15));

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  private void watching(TestDatabases kind, AlertRule rule, Consumer<Watched> story) {
    try (Database database = kind.open(folder)) {
      story.accept(new Watched(database, rule));
    }
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aKeywordOpensOneIncidentThatLaterFindingsJoin(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.store(saying("storing in Delft").at(minutes(0)));
          watched.lookAt(minutes(1));
          watched.store(saying("ook storing in Gouda").at(minutes(20)));
          watched.lookAt(minutes(21));

          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> {
                assertThat(incident.rule()).isEqualTo("Storing");
                assertThat(incident.kind()).isEqualTo(Incident.Kind.KEYWORD);
                assertThat(incident.state()).isEqualTo(Incident.State.OPEN);
                assertThat(incident.findings()).isEqualTo(2);
                assertThat(incident.firstPublished()).isEqualTo(minutes(0));
                assertThat(incident.openedAt()).isEqualTo(minutes(1));
                assertThat(incident.lastFindingAt()).isEqualTo(minutes(21));
                assertThat(incident.mailing().state()).isEqualTo(Incident.MailState.SENT);
              });
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aThousandLooksDuringOneIncidentMailOnce(TestDatabases kind) {
    watching(
        kind,
        CRISIS,
        watched -> {
          for (int look = 0; look < 1_000; look++) {
            watched.storeNegative(1, NOON.plusSeconds(look));
            watched.lookAt(NOON.plusSeconds(look + 1));
          }
          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> {
                assertThat(incident.findings()).isEqualTo(1_000);
                assertThat(incident.peak()).isEqualTo(900);
                assertThat(incident.threshold()).isEqualTo(5);
              });
        });
  }

  @Test
  void aLookThatFindsNothingNewNeverWaitsForOthersToWrite() {
    watching(
        TestDatabases.SQLITE,
        CRISIS,
        watched -> {
          watched.storeNegative(5, NOON);
          watched.lookAt(NOON.plusSeconds(1));
          watched
              .jdbi()
              .useTransaction(writing -> {
                writing.execute("UPDATE incident SET query = query");
                assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> watched.lookAt(NOON.plusSeconds(2)));
              });
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void oneNegativeMentionTooFewIsSilent(TestDatabases kind) {
    watching(
        kind,
        CRISIS,
        watched -> {
          watched.storeNegative(4, NOON);
          watched.store(saying("mooi zo").about("Polderfoon").positive().at(NOON));
          watched.store(saying("een ander").about("Duinnet").negative().at(NOON));
          watched.lookAt(minutes(1));
          assertThat(watched.incidents()).isEmpty();

          watched.storeNegative(1, minutes(1));
          watched.lookAt(minutes(2));
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void negativeMentionsSpreadTooThinAreSilent(TestDatabases kind) {
    watching(
        kind,
        CRISIS,
        watched -> {
          for (int i = 0; i < 20; i++) {
            watched.storeNegative(1, minutes(i * 4L));
            watched.lookAt(minutes(i * 4L + 1));
          }
          assertThat(watched.incidents()).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anIncidentClosesWhenItIsQuietAndASecondOpens(TestDatabases kind) {
    watching(
        kind,
        CRISIS,
        watched -> {
          watched.storeNegative(5, NOON);
          watched.lookAt(NOON.plusSeconds(1));
          watched.lookAt(NOON.plusSeconds(1).plus(Duration.ofMinutes(29)));
          assertThat(watched.incidents().getFirst().state()).isEqualTo(Incident.State.OPEN);
          watched.lookAt(NOON.plusSeconds(1).plus(Duration.ofMinutes(30)));
          assertThat(watched.incidents().getFirst().state()).isEqualTo(Incident.State.CLOSED);

          watched.storeNegative(5, minutes(60));
          watched.lookAt(minutes(61));
          assertThat(watched.incidents()).hasSize(2);
          assertThat(watched.delivered).hasSize(2);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void mentionsOfAClosedIncidentDoNotOpenTheNext(TestDatabases kind) {
    watching(
        kind,
        negative("Dag", 5, Duration.ofHours(24)),
        watched -> {
          watched.storeNegative(5, NOON);
          watched.lookAt(minutes(1));
          // The process was down for longer than the quiet time, yet the window still holds them.
          watched.restart();
          watched.lookAt(minutes(120));
          watched.storeNegative(4, minutes(121));
          watched.lookAt(minutes(122));
          assertThat(watched.delivered).hasSize(1);

          watched.storeNegative(1, minutes(123));
          watched.lookAt(minutes(124));
          assertThat(watched.delivered).hasSize(2);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aKeywordMentionAnnouncedAgainIsNotFoundAgain(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.store(saying("storing in Delft").at(NOON));
          watched.lookAt(minutes(1));
          for (int hour = 1; hour < 100; hour++) {
            watched.restart();
            watched.store(saying("storing in Delft").at(NOON));
            watched.lookAt(NOON.plus(Duration.ofHours(hour)));
          }
          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> assertThat(incident.findings()).isEqualTo(1));
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aMentionDatedAheadOfTimeIsFoundOnce(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.store(saying("storing voorspeld").at(NOON.plus(Duration.ofHours(10))));
          for (int hour = 0; hour < 100; hour++) {
            watched.lookAt(NOON.plus(Duration.ofHours(hour)));
          }
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aLateMentionIsFound(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.lookAt(NOON);
          watched.lookAt(minutes(600));
          watched.store(saying("storing, vanmorgen al").at(minutes(30)));
          watched.lookAt(minutes(601));
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anImportOfOldPostsNeverMails(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.ask(MadeUpAlerts.configuration(MadeUpAlerts.SERVER, OUTAGE, CRISIS));
          watched.lookAt(NOON);
          watched.storeNegative(500, Instant.parse("2015-02-20T12:00:00Z"));
          watched.store(
              saying("storing van toen").at("2015-02-20T12:00:00Z"),
              saying("storing van eergisteren").at(NOON.minus(Duration.ofHours(25))));
          watched.lookAt(minutes(1));
          assertThat(watched.incidents()).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aNewKeywordAlertDoesNotDigUpTheHoursBefore(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.store(saying("storing van vanmorgen").at(NOON.minus(Duration.ofHours(3))));
          watched.lookAt(NOON);
          watched.lookAt(minutes(5));
          assertThat(watched.incidents()).isEmpty();

          watched.store(saying("storing van zonet").at(NOON.minus(Duration.ofMinutes(10))));
          watched.lookAt(minutes(6));
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aFreshInstallationTellsOfACrisisThatGoesOnNow(TestDatabases kind) {
    watching(
        kind,
        CRISIS,
        watched -> {
          watched.storeNegative(50, NOON);
          watched.lookAt(minutes(1));
          assertThat(watched.delivered).hasSize(1);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void moreThanOnePageOfFindingsIsOneIncident(TestDatabases kind) {
    watching(
        kind,
        keyword("Bereik", "bereik"),
        watched -> {
          watched.storeNegative(1_234, NOON);
          watched.lookAt(minutes(1));
          watched.lookAt(minutes(2));
          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> {
                assertThat(incident.findings()).isEqualTo(1_234);
                assertThat(incident.firstPublished()).isEqualTo(NOON.minusSeconds(1_233));
              });
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anAlertThatIsTakenAwayClosesItsIncident(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.store(saying("storing in Delft").at(NOON));
          watched.lookAt(minutes(1));
          watched.ask(MadeUpAlerts.configuration(MadeUpAlerts.SERVER));
          watched.lookAt(minutes(2));
          assertThat(watched.incidents().getFirst().state()).isEqualTo(Incident.State.CLOSED);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void withoutAMailServerAnIncidentIsKeptAndNothingIsMailedLater(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.ask(MadeUpAlerts.configuration(null, OUTAGE));
          watched.store(saying("storing in Delft").at(NOON));
          watched.lookAt(minutes(1));
          watched.ask(MadeUpAlerts.configuration(MadeUpAlerts.SERVER, OUTAGE));
          watched.lookAt(minutes(2));
          assertThat(watched.incidents().getFirst().mailing())
              .isEqualTo(new Incident.Mailing(Incident.MailState.NOT_CONFIGURED, null));
          assertThat(watched.delivered).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everyRecipientGetsOneMail(TestDatabases kind) {
    AlertRule rule =
        new AlertRule.Keyword(
            "Storing",
            OUTAGE.query(),
            MadeUpAlerts.notice(
                MadeUpAlerts.DUTCH, "a@polder.example", "b@polder.example", "a@polder.example"));
    watching(
        kind,
        rule,
        watched -> {
          watched.store(saying("storing in Delft").at(NOON));
          watched.lookAt(minutes(1));
          assertThat(watched.delivered)
              .extracting(OutboxMail::recipient)
              .containsExactly("a@polder.example", "b@polder.example");
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void twoWatchersAtOnceMailOnce(TestDatabases kind) {
    watching(
        kind,
        OUTAGE,
        watched -> {
          watched.ask(MadeUpAlerts.configuration(MadeUpAlerts.SERVER, OUTAGE, CRISIS));
          watched.store(saying("storing in Delft").at(NOON));
          watched.storeNegative(20, NOON);
          lookAtOnce(watched, 8, minutes(1));
          watched.lookAt(minutes(2));
          assertThat(watched.delivered).hasSize(2);
          assertThat(watched.incidents())
              .extracting(Incident::findings)
              .containsExactlyInAnyOrder(1L, 20L);
        });
  }

  private static void lookAtOnce(Watched watched, int watchers, Instant now) {
    CyclicBarrier start = new CyclicBarrier(watchers);
    try (ExecutorService threads = Executors.newFixedThreadPool(watchers)) {
      List<Future<?>> looks =
          IntStream.range(0, watchers)
              .<Future<?>>mapToObj(watcher ->
                  threads.submit(() -> {
                    start.await();
                    watched.anotherWatch().look(now);
                    return null;
                  }))
              .toList();
      for (Future<?> look : looks) {
        look.get();
      }
    } catch (Exception e) {
      throw new AssertionError("a watcher stumbled", e);
    }
  }
}
