package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpikeAlertTest {

  private static final Duration THREE_DAYS = Duration.ofDays(3);

  @TempDir Path folder;

  private void watching(Consumer<Watched> story) {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      story.accept(new Watched(database, MadeUpAlerts.spike("Drukte")));
    }
  }

  /** A mention every quarter of an hour, for three days until noon. */
  private static void ordinaryDays(Watched watched) {
    mentions(watched, "dag", NOON.minus(THREE_DAYS), 3 * 96, Duration.ofMinutes(15));
  }

  private static void burst(Watched watched, Instant from, int count) {
    mentions(watched, "storm" + from.getEpochSecond(), from, count, Duration.ofSeconds(5));
  }

  private static void mentions(
      Watched watched, String name, Instant from, int count, Duration every) {
    watched.store(
        IntStream.range(0, count)
            .mapToObj(i ->
                saying("bericht")
                    .id("x:" + name + i)
                    .about("Polderfoon")
                    .at(from.plus(every.multipliedBy(i))))
            .toArray(MadeUpMention[]::new));
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  @Test
  void ordinaryDaysAreNotMailed() {
    watching(watched -> {
      ordinaryDays(watched);

      watched.lookAt(minutes(0));

      assertThat(watched.delivered).isEmpty();
    });
  }

  @Test
  void aBurstIsMailedOnceWithWhatIsUsual() {
    watching(watched -> {
      ordinaryDays(watched);
      burst(watched, minutes(1), 60);

      watched.lookAt(minutes(7));
      watched.lookAt(minutes(8));

      assertThat(watched.delivered).hasSize(1);
      assertThat(watched.delivered.getFirst().content().subject())
          .isEqualTo("Drukte: 63 berichten in een uur, gewoonlijk 4");
      assertThat(watched.incidents())
          .singleElement()
          .satisfies(incident -> assertThat(incident.kind()).isEqualTo(Incident.Kind.SPIKE));
    });
  }

  @Test
  void aRestartInTheMiddleOfASpikeSendsNoSecondMail() {
    watching(watched -> {
      ordinaryDays(watched);
      burst(watched, minutes(1), 60);
      watched.lookAt(minutes(7));

      watched.restart();
      burst(watched, minutes(8), 60);
      watched.lookAt(minutes(14));

      assertThat(watched.delivered).hasSize(1);
      assertThat(watched.incidents()).hasSize(1);
    });
  }

  @Test
  void thirtyMentionsOfABrandNobodyKnewADayAgoAreNoSpikeYet() {
    watching(watched -> {
      burst(watched, minutes(1), 30);

      watched.lookAt(minutes(5));

      assertThat(watched.delivered).isEmpty();
    });
  }

  @Test
  void anImportOfOldMentionsIsSilent() {
    watching(watched -> {
      ordinaryDays(watched);
      burst(watched, minutes(-600), 200);

      watched.lookAt(minutes(0));

      assertThat(watched.delivered).isEmpty();
    });
  }
}
