package nl.buzzard.console.explore;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static final StoryId STORY = new StoryId("x:1");

  private final InMemoryMentionStore store = new InMemoryMentionStore();

  @Test
  void aStoryIsToldByItsSourcesInTheOrderTheyToldIt() {
    store.store(
        List.of(
            told("x:3", "krant", "2026-03-01T12:09:10Z"),
            told("x:1", "zender", "2026-03-01T12:00:40Z"),
            told("x:2", "forum", "2026-03-01T12:05:00Z"),
            told("x:4", "zender", "2026-03-01T14:00:00Z"),
            saying("iets anders").id("x:9").from("blog").enriched()));

    assertThat(Spread.of(STORY, store).places())
        .containsExactly(
            new Spread.Place("zender", Instant.parse("2026-03-01T12:00:00Z"), 2),
            new Spread.Place("forum", Instant.parse("2026-03-01T12:05:00Z"), 1),
            new Spread.Place("krant", Instant.parse("2026-03-01T12:09:00Z"), 1));
  }

  private static EnrichedMention told(String id, String source, String published) {
    return saying("brug open").id(id).from(source).at(published).enriched().withStory(STORY);
  }
}
