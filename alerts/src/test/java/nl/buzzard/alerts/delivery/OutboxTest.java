package nl.buzzard.alerts.delivery;

import static nl.buzzard.alerts.MadeUpAlerts.keyword;
import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Incident.MailState;
import nl.buzzard.alerts.incident.SignedSubscriptions;
import nl.buzzard.alerts.incident.Subscriptions;
import nl.buzzard.alerts.watch.Watched;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxTest {

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  /** An incident was noticed at noon while the mail server was down. */
  private void afterAFailedAttempt(TestDatabases kind, Consumer<Watched> story) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database, keyword("Storing", "storing"));
      watched.serverUp = false;
      watched.store(saying("storing in Delft").at(NOON));
      watched.lookAt(NOON);
      story.accept(watched);
    }
  }

  @ParameterizedTest
  @MethodSource("databases")
  void oneMailArrivesOnceTheServerIsBackAfterHoursAndARestart(TestDatabases kind) {
    afterAFailedAttempt(
        kind,
        watched -> {
          for (int minute = 1; minute < 300; minute++) {
            watched.lookAt(NOON.plus(Duration.ofMinutes(minute)));
          }
          assertThat(watched.incidents().getFirst().mailing())
              .isEqualTo(new Incident.Mailing(MailState.WAITING, "nobody there"));

          watched.serverUp = true;
          watched.restart();
          for (int minute = 300; minute < 400; minute++) {
            watched.lookAt(NOON.plus(Duration.ofMinutes(minute)));
          }
          assertThat(watched.delivered).hasSize(1);
          assertThat(watched.delivered.getFirst().attempts()).isBetween(20, 30);
          assertThat(watched.incidents().getFirst().mailing())
              .isEqualTo(new Incident.Mailing(MailState.SENT, null));
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void afterThreeDaysAMailIsGivenUpAndSaidToBe(TestDatabases kind) {
    afterAFailedAttempt(
        kind,
        watched -> {
          watched.lookAt(NOON.plus(Duration.ofDays(3)).minusSeconds(1));
          assertThat(watched.incidents().getFirst().mailing().state()).isEqualTo(MailState.WAITING);
          watched.lookAt(NOON.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(15)));
          assertThat(watched.incidents().getFirst().mailing())
              .isEqualTo(new Incident.Mailing(MailState.FAILED, "nobody there"));

          watched.serverUp = true;
          watched.lookAt(NOON.plus(Duration.ofDays(4)));
          assertThat(watched.delivered).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aClaimedMailIsNobodyElsesUntilTheClaimEnds(TestDatabases kind) {
    afterAFailedAttempt(
        kind,
        watched -> {
          Outbox outbox = new Outbox(watched.jdbi());
          OutboxMail claimed = outbox.claim(NOON.plusSeconds(10)).orElseThrow();
          assertThat(outbox.claim(NOON.plusSeconds(10))).isEmpty();
          assertThat(outbox.claim(NOON.plusSeconds(9).plus(Outbox.CLAIM))).isEmpty();

          // Whoever claimed it crashed: it goes out again, recognisable as the same mail.
          Optional<OutboxMail> again = outbox.claim(NOON.plusSeconds(10).plus(Outbox.CLAIM));
          assertThat(again).map(OutboxMail::messageId).hasValue(claimed.messageId());
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aMailThatWasSentKeepsNoText(TestDatabases kind) {
    afterAFailedAttempt(
        kind,
        watched -> {
          assertThat(texts(watched.jdbi())).allMatch(text -> text.contains("storing in Delft"));
          watched.serverUp = true;
          watched.lookAt(NOON.plusSeconds(10));
          assertThat(texts(watched.jdbi())).isNotEmpty().allMatch(String::isEmpty);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoUnsubscribesGetsNeitherWhatWaitsNorWhatFollowsUntilHeResumes(TestDatabases kind) {
    afterAFailedAttempt(
        kind,
        watched -> {
          Subscriptions subscriptions =
              new SignedSubscriptions(
                  Watched.LINKS, new Unsubscribed(watched.jdbi()), watched.now::get);
          String token =
              Watched.LINKS.token(watched.incidents().getFirst().id(), MadeUpAlerts.RECIPIENT);
          subscriptions.end(token);
          watched.serverUp = true;
          watched.lookAt(NOON.plus(Duration.ofHours(1)));
          watched.store(saying("storing in Gouda").at(NOON.plus(Duration.ofHours(1))));
          watched.lookAt(NOON.plus(Duration.ofHours(2)));

          assertThat(subscriptions.ended(token)).isTrue();
          assertThat(watched.incidents()).hasSize(2);
          assertThat(watched.delivered).isEmpty();

          subscriptions.resume(token);
          watched.store(saying("storing in Edam").at(NOON.plus(Duration.ofHours(4))));
          watched.lookAt(NOON.plus(Duration.ofHours(5)));

          assertThat(watched.delivered).hasSize(1);
        });
  }

  private static List<String> texts(Jdbi jdbi) {
    return jdbi.withHandle(handle ->
        handle.select("SELECT plain_text || html FROM outbox").mapTo(String.class).list());
  }

  @Test
  void pausesDoubleFromTenSecondsToAQuarterOfAnHour() {
    assertThat(List.of(1, 2, 3, 7, 8, 1_000))
        .extracting(Outbox::pauseAfter)
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(640),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }
}
