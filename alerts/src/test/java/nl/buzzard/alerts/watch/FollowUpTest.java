package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.delivery.OutboxMail;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.SqlIncidentDesk;
import nl.buzzard.config.AlertRule;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTest {

  private static final String FIRST = "desk@polderfoon.example";
  private static final String NEXT = "director@polderfoon.example";
  private static final AlertRule CRISIS =
      new AlertRule.Negative(
          "Crisis",
          MadeUpAlerts.brand(),
          5,
          Duration.ofMinutes(15),
          new AlertRule.Notice(
              List.of(FIRST),
              MadeUpAlerts.DUTCH,
              Duration.ofMinutes(30),
              new AlertRule.Escalation(List.of(NEXT), Duration.ofMinutes(10))));

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  /** An incident was told at noon. */
  private void afterAnIncidentWasTold(TestDatabases kind, Consumer<Watched> story) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database, CRISIS);
      watched.storeNegative(5, NOON);
      watched.lookAt(NOON.plusSeconds(1));
      assertThat(watched.delivered).extracting(OutboxMail::recipient).containsExactly(FIRST);
      story.accept(watched);
    }
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  private static void takeOn(Watched watched, String by, Instant at) {
    new SqlIncidentDesk(watched.jdbi(), () -> at).take(watched.incidents().getFirst().id(), by);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theNextContactIsToldOnceWhenNobodyTakesItOn(TestDatabases kind) {
    afterAnIncidentWasTold(
        kind,
        watched -> {
          watched.lookAt(minutes(10));
          assertThat(watched.delivered).hasSize(1);
          for (int minute = 11; minute < 20; minute++) {
            watched.restart();
            watched.lookAt(minutes(minute));
          }
          assertThat(watched.delivered).hasSize(2);
          OutboxMail next = watched.delivered.getLast();
          assertThat(next.recipient()).isEqualTo(NEXT);
          assertThat(next.content().subject()).endsWith(", nog niemand");
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoTakesItOnKeepsTheNextContactFromBeingTold(TestDatabases kind) {
    afterAnIncidentWasTold(
        kind,
        watched -> {
          takeOn(watched, FIRST, minutes(5));
          takeOn(watched, NEXT, minutes(6));
          watched.lookAt(minutes(20));

          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.incidents().getFirst().taken())
              .isEqualTo(new Incident.Taken(FIRST, minutes(5)));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void everybodyWhoWasToldHearsThatItIsOver(TestDatabases kind) {
    afterAnIncidentWasTold(
        kind,
        watched -> {
          watched.lookAt(minutes(11));
          watched.lookAt(minutes(31));
          watched.lookAt(minutes(40));

          assertThat(watched.delivered.stream().skip(2))
              .extracting(OutboxMail::recipient, mail -> mail.content().subject())
              .containsExactlyInAnyOrder(
                  tuple(FIRST, "Crisis: voorbij"), tuple(NEXT, "Crisis: voorbij"));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aStopInTheMiddleOfAnIncidentDoesNotSayItIsOver(TestDatabases kind) {
    afterAnIncidentWasTold(
        kind,
        watched -> {
          takeOn(watched, FIRST, minutes(1));
          watched.restart();
          for (int minute = 2; minute < 60; minute++) {
            watched.storeNegative(2, minutes(minute));
          }
          watched.lookAt(minutes(60));

          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.incidents()).hasSize(1);
        });
  }
}
