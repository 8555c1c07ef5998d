package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.SilenceRule;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that falls silent is told once, and everybody who was told hears that it is over. */
class SilenceAlertTest {

  private static final String CHIEF = "hoofd@polderfoon.example";

  @TempDir Path folder;

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  private void watching(TestDatabases kind, SilenceRule rule, Consumer<Watched> story) {
    try (Database database = kind.open(folder)) {
      Watched watched = new Watched(database);
      watched.ask(MadeUpAlerts.configuration(rule));
      story.accept(watched);
    }
  }

  private static SilenceRule rule(SourceId... sources) {
    return new SilenceRule(
        "Bronnen",
        Set.of(sources),
        Duration.ofHours(1),
        new AlertRule.Notice(
            List.of(MadeUpAlerts.RECIPIENT),
            Locale.of("nl"),
            Duration.ofMinutes(30),
            new AlertRule.Escalation(List.of(CHIEF), Duration.ofMinutes(15))));
  }

  private static SilentSource silent(String name, @Nullable String failure) {
    return new SilentSource(new SourceId(name), NOON, Duration.ofMinutes(45), failure);
  }

  private static List<String> subjects(Watched watched) {
    return watched.delivered.stream()
        .filter(mail -> mail.recipient().equals(MadeUpAlerts.RECIPIENT))
        .map(mail -> mail.content().subject())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aSilentSourceIsToldOnceThenTheNextContactThenThatItIsOver(TestDatabases kind) {
    watching(
        kind,
        rule(),
        watched -> {
          watched.silent = List.of(silent("Reddit", null));
          for (int minute = 30; minute < 180; minute++) {
            watched.lookAt(NOON.plus(Duration.ofMinutes(minute)));
          }
          assertThat(subjects(watched))
              .containsExactly("Bronnen: Reddit brengt niets sinds zo 1 mrt 13:00");
          assertThat(watched.delivered.getFirst().created())
              .isEqualTo(NOON.plus(Duration.ofHours(1)));
          assertThat(watched.delivered.getFirst().content().text())
              .contains("anders hooguit 45 minuten. Hij wordt wel gelezen.", "/sources");
          assertThat(watched.delivered.getLast().recipient()).isEqualTo(CHIEF);
          assertThat(watched.delivered).hasSize(2);

          watched.silent = List.of();
          watched.lookAt(NOON.plus(Duration.ofHours(3)));
          watched.lookAt(NOON.plus(Duration.ofMinutes(181)));

          assertThat(watched.delivered).hasSize(4);
          assertThat(subjects(watched)).last().isEqualTo("Bronnen: voorbij");
          assertThat(watched.incidents())
              .singleElement()
              .extracting(Incident::kind, Incident::state)
              .containsExactly(Incident.Kind.SILENCE, Incident.State.CLOSED);
        });
  }

  @Test
  void sourcesThatFallSilentTogetherAreOneMailAndMoreOfThemAreToldAfterAnHour() {
    watching(
        TestDatabases.SQLITE,
        rule(),
        watched -> {
          Instant told = NOON.plus(Duration.ofHours(2));
          watched.silent =
              List.of(
                  silent("Reddit", null), silent("Forum", "forum.example did not answer in time."));
          watched.lookAt(told);
          assertThat(subjects(watched)).containsExactly("Bronnen: 2 bronnen brengen niets");
          assertThat(watched.delivered.getFirst().content().html())
              .contains("forum.example antwoordde niet op tijd.");

          watched.silent =
              List.of(
                  silent("Reddit", null),
                  silent("Forum", null),
                  silent("X", null),
                  silent("Nieuws", null));
          watched.lookAt(told.plus(Duration.ofMinutes(10)));
          assertThat(subjects(watched)).hasSize(1);
          watched.lookAt(told.plus(Duration.ofMinutes(61)));
          assertThat(subjects(watched))
              .last()
              .isEqualTo("Bronnen: 4 bronnen brengen niets, het groeit");
        });
  }

  @Test
  void onlyTheSourcesThatAreNamedAreLookedAt() {
    watching(
        TestDatabases.SQLITE,
        rule(new SourceId("Forum")),
        watched -> {
          watched.silent = List.of(silent("Reddit", null));
          watched.lookAt(NOON.plus(Duration.ofHours(5)));
          assertThat(watched.delivered).isEmpty();
        });
  }

  @Test
  void aHostileNameOfASourceStaysText() {
    watching(
        TestDatabases.SQLITE,
        rule(),
        watched -> {
          watched.silent = List.of(silent("<b>Reddit", "<script>"));
          watched.lookAt(NOON.plus(Duration.ofHours(2)));
          assertThat(watched.delivered.getFirst().content().html())
              .doesNotContain("<b>", "<script>")
              .contains("&lt;b&gt;Reddit");
        });
  }
}
