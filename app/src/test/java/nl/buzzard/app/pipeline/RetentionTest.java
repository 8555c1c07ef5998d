package nl.buzzard.app.pipeline;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.WebcareQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private final SettableTime time = new SettableTime(Instant.parse("2026-06-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void whatIsOlderThanItMayBeIsInNeitherStoreNorQueue() {
    EnrichedMention old = work("x:old", "2026-04-01T23:59:59Z");
    EnrichedMention young = work("x:young", "2026-04-02T00:00:00Z");
    try (Database database = Database.inFolder(folder);
        InMemoryMentionStore store = new InMemoryMentionStore()) {
      WebcareQueue queue = new WebcareQueue(database.jdbi(), time);
      store.store(List.of(old, young));
      queue.mentionsStored(List.of(old, young));
      try (Retention retention =
          new Retention(Duration.ofDays(60), queue, store, database.jdbi(), time)) {
        retention.forget();
        assertThat(store.count(MentionQuery.everything())).isEqualTo(1);
        assertThat(queue.find(old.id())).isEmpty();
        assertThat(queue.find(young.id())).isPresent();

        time.advance(Duration.ofSeconds(1));
        retention.forget();
        assertThat(store.find(young.id())).isEmpty();
        assertThat(queue.find(young.id())).isEmpty();
      }
    }
  }

  @Test
  void whatCollectingLeftBehindIsForgottenSoLongAfterItWasFirstSeen() {
    try (Database database = Database.inFolder(folder);
        InMemoryMentionStore store = new InMemoryMentionStore();
        Retention retention =
            new Retention(
                Duration.ofDays(60),
                new WebcareQueue(database.jdbi(), time),
                store,
                database.jdbi(),
                time)) {
      leaveBehind(database, 1);
      retention.forget();
      time.advance(Duration.ofDays(60));
      leaveBehind(database, 2);
      retention.forget();
      assertThat(left(database)).as("sixty days are not over yet").isEqualTo("1,2 p1,p2");

      time.advance(Duration.ofMillis(1));
      retention.forget();
      assertThat(left(database)).isEqualTo("2 p2");
    }
  }

  private static void leaveBehind(Database database, int number) {
    database
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              "INSERT INTO inbox_set_aside (position, source, item, reason) VALUES (?, 's', '{', 'r')",
              number);
          handle.execute(
              "INSERT INTO streamed_post (source, post, native_id, writer) VALUES ('s', ?, 'n', 'w')",
              "p" + number);
        });
  }

  private static String left(Database database) {
    return database
        .jdbi()
        .withHandle(handle ->
            String.join(
                    ",",
                    handle
                        .select("SELECT position FROM inbox_set_aside ORDER BY position")
                        .mapTo(String.class)
                        .list())
                + " "
                + String.join(
                    ",",
                    handle
                        .select("SELECT post FROM streamed_post ORDER BY post")
                        .mapTo(String.class)
                        .list()));
  }

  private static EnrichedMention work(String id, String at) {
    return saying("de bus is te laat")
        .id(id)
        .at(at)
        .going(
            new TriageDecision(
                TriageDecision.Verdict.QUEUE, 10, List.of(TriageDecision.Reason.COMPLAINT)))
        .enriched();
  }
}
