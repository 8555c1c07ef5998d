package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentAction;
import nl.buzzard.alerts.incident.IncidentAction.What;
import nl.buzzard.alerts.incident.IncidentDesk;
import nl.buzzard.alerts.incident.SqlIncidentDesk;
import nl.buzzard.config.AlertRule;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do with an incident, and what it does afterwards by itself. */
class IncidentDeskTest {

  private static final String NEXT = "directie@polderfoon.example";
  private static final AlertRule CRISIS =
      new AlertRule.Negative(
          "Crisis",
          MadeUpAlerts.brand(),
          5,
          Duration.ofMinutes(15),
          new AlertRule.Notice(
              List.of(MadeUpAlerts.RECIPIENT),
              MadeUpAlerts.DUTCH,
              Duration.ofHours(2),
              new AlertRule.Escalation(List.of(NEXT), Duration.ofMinutes(15))));

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  private void afterAnIncidentOfTen(TestDatabases kind, Consumer<Watched> story) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database, CRISIS);
      watched.storeNegative(10, NOON);
      watched.lookAt(NOON.plusSeconds(1));
      assertThat(watched.delivered).hasSize(1);
      story.accept(watched);
    }
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  private static IncidentDesk desk(Watched watched, Instant at) {
    return new SqlIncidentDesk(watched.jdbi(), () -> at);
  }

  private static long id(Watched watched) {
    return watched.incidents().getFirst().id();
  }

  private static List<String> subjects(Watched watched) {
    return watched.delivered.stream().skip(1).map(mail -> mail.content().subject()).toList();
  }

  private static List<What> done(Watched watched) {
    return desk(watched, NOON).actions(id(watched)).stream().map(IncidentAction::what).toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsPutOffIsToldToNobodyUntilItIsTime(TestDatabases kind) {
    afterAnIncidentOfTen(
        kind,
        watched -> {
          desk(watched, minutes(5)).snooze(id(watched), "Anna");
          assertThat(watched.incidents().getFirst().snoozedUntil()).isEqualTo(minutes(125));
          for (int minute = 30; minute <= 120; minute += 30) {
            watched.storeNegative(10, minutes(minute));
            watched.lookAt(minutes(minute).plusSeconds(1));
          }
          assertThat(subjects(watched)).isEmpty();

          watched.lookAt(minutes(126));

          assertThat(subjects(watched)).hasSize(2);
          assertThat(done(watched))
              .containsExactly(What.OPENED, What.SNOOZED, What.TOLD_AGAIN, What.ESCALATED);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatAPersonClosedStaysClosedUntilItIsTwiceAsLarge(TestDatabases kind) {
    afterAnIncidentOfTen(
        kind,
        watched -> {
          desk(watched, minutes(2)).close(id(watched), "Anna");
          watched.storeNegative(9, minutes(6));
          watched.lookAt(minutes(7));
          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> {
                assertThat(incident.state()).isEqualTo(Incident.State.CLOSED);
                assertThat(incident.findings()).isEqualTo(19);
              });

          watched.storeNegative(5, minutes(70));
          watched.lookAt(minutes(71));

          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> assertThat(incident.state()).isEqualTo(Incident.State.OPEN));
          assertThat(subjects(watched)).first().asString().endsWith(", het groeit");
          assertThat(done(watched)).startsWith(What.OPENED, What.CLOSED, What.REOPENED);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatGrowsIsToldAgainAfterOneHourThenTwoThenFour(TestDatabases kind) {
    afterAnIncidentOfTen(
        kind,
        watched -> {
          int size = 10;
          for (int minute = 10; minute < 8 * 60; minute += 10) {
            // Doubles every hour: what is told again is held back by the clock alone.
            int more = minute % 60 == 0 ? size : 5;
            watched.storeNegative(more, minutes(minute));
            size += more;
            watched.lookAt(minutes(minute).plusSeconds(1));
          }

          assertThat(subjects(watched).stream().filter(line -> line.endsWith(", het groeit")))
              .as("after one, three and seven hours")
              .hasSize(3);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatSomebodyIsOnIsNotToldAgain(TestDatabases kind) {
    afterAnIncidentOfTen(
        kind,
        watched -> {
          desk(watched, minutes(1)).take(id(watched), "Anna");
          desk(watched, minutes(2)).take(id(watched), "Bram");
          watched.storeNegative(90, minutes(61));
          watched.lookAt(minutes(62));

          assertThat(subjects(watched)).isEmpty();
          assertThat(desk(watched, NOON).actions(id(watched)))
              .containsExactly(
                  new IncidentAction(NOON.plusSeconds(1), null, What.OPENED),
                  new IncidentAction(minutes(1), "Anna", What.TAKEN));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aPersonOpensAgainWhatWasOverUnlessThereIsAnother(TestDatabases kind) {
    afterAnIncidentOfTen(
        kind,
        watched -> {
          watched.lookAt(minutes(150));
          long first = id(watched);
          desk(watched, minutes(151)).reopen(first, "Anna");
          watched.lookAt(minutes(200));
          assertThat(watched.incidents().getFirst().state()).isEqualTo(Incident.State.OPEN);

          watched.lookAt(minutes(300));
          watched.storeNegative(5, minutes(301));
          watched.lookAt(minutes(302));
          desk(watched, minutes(303)).reopen(first, "Anna");

          assertThat(watched.incidents())
              .extracting(Incident::state)
              .containsExactly(Incident.State.OPEN, Incident.State.CLOSED);
        });
  }
}
