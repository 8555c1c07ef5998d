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
      try (Retention retention = new Retention(Duration.ofDays(60), queue, store, time)) {
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
