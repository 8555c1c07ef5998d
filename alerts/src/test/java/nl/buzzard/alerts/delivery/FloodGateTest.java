package nl.buzzard.alerts.delivery;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.watch.Watched;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FloodGateTest {

  private static final int FITTING = FloodGate.AN_HOUR - 1;

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  /** So many alerts tell of something at the same moment. */
  private static void findings(Watched watched, String name, int count, Instant at) {
    Outbox outbox = new Outbox(watched.jdbi());
    watched
        .jdbi()
        .useTransaction(handle -> {
          for (int i = 0; i < count; i++) {
            String subject = name + " " + i;
            outbox.put(
                handle,
                incident(handle, subject, at),
                new Letter(
                    Letter.Kind.OPENED,
                    List.of(MadeUpAlerts.RECIPIENT),
                    (reader, incident) -> new IncidentMail(subject, "text", "html"),
                    at));
          }
        });
  }

  private static long incident(Handle handle, String rule, Instant at) {
    return handle
        .createQuery(
            """
            INSERT INTO incident (rule, kind, state, query, first_published, opened_at,
              last_finding_at, findings, peak, threshold)
            VALUES (:rule, 'SPIKE', 'CLOSED', '', :at, :at, :at, 10, 10, 10) RETURNING id
            """)
        .bind("rule", rule)
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  private static List<String> subjects(Watched watched) {
    return watched.delivered.stream().map(mail -> mail.content().subject()).toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void tenThousandFindingsAtOnceAreNineteenMailsAndOneSummary(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database);
      findings(watched, "Filiaal", 10_000, NOON);

      for (int second = 0; second < 10; second++) {
        watched.lookAt(NOON.plusSeconds(second));
      }

      assertThat(watched.delivered).hasSize(FITTING + 1);
      assertThat(subjects(watched))
          .startsWith("Filiaal 0", "Filiaal 1")
          .endsWith("Buzzard: nog 9981 meldingen");
      assertThat(watched.delivered.getLast().content().text())
          .contains("- Filiaal 19\n", "… en nog 9951");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void noHourHasMoreMailsThanTheLimitHoweverLongItRains(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database);
      List<Integer> sent = new ArrayList<>();
      for (int minute = 0; minute < 130; minute++) {
        Instant now = NOON.plus(Duration.ofMinutes(minute));
        findings(watched, "Minuut " + minute + ", filiaal", 3, now);
        watched.lookAt(now);
        sent.add(watched.delivered.size());
        int anHourAgo = minute < 60 ? 0 : sent.get(minute - 60);
        assertThat(sent.getLast() - anHourAgo).isLessThanOrEqualTo(FloodGate.AN_HOUR);
      }
      assertThat(watched.delivered.size()).isGreaterThan(2 * FITTING);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aDayWithoutAMailServerEndsInOneHourOfMail(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database);
      watched.serverUp = false;
      for (int hour = 0; hour < 24; hour++) {
        Instant now = NOON.plus(Duration.ofHours(hour));
        findings(watched, "Uur " + hour + ", filiaal", 5, now);
        watched.lookAt(now);
      }
      watched.serverUp = true;
      Instant back = NOON.plus(Duration.ofHours(24));
      for (int minute = 0; minute < 60; minute++) {
        watched.lookAt(back.plus(Duration.ofMinutes(minute)));
      }

      assertThat(watched.delivered).hasSize(FloodGate.AN_HOUR);
      assertThat(subjects(watched)).contains("Uur 0, filiaal 0");
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aHandfulOfFindingsIsMailedOneByOne(TestDatabases kind) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database);
      findings(watched, "Filiaal", FITTING, NOON);

      watched.lookAt(NOON);
      watched.lookAt(NOON.plusSeconds(60));

      assertThat(subjects(watched)).hasSize(FITTING).noneMatch(line -> line.startsWith("Buzzard"));
    }
  }
}
