package nl.buzzard.index.topic;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionTopics.Request;
import nl.buzzard.core.store.MentionTopics.Topic;
import nl.buzzard.index.lucene.LuceneMentionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFinderTest {

  private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-03T00:00:00Z");
  private static final MentionQuery ALPHA = new Is(Field.BRAND, "Alpha");

  @TempDir Path folder;
  private MentionStore store;
  private final Random random = new Random(5);
  private final List<EnrichedMention> mentions = new ArrayList<>();

  @BeforeEach
  void open() {
    store = LuceneMentionStore.open(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatOnlyTheSelectionTalksAboutComesFirstWithItsChange() {
    said("Alpha", "de lange wachttijd aan de telefoon", 20, FROM);
    said("Alpha", "de lange wachttijd aan de telefoon", 5, FROM.minus(Duration.ofDays(1)));
    said("Alpha", "het netwerk", 30, FROM);
    said("Beta", "het netwerk", 300, FROM);
    store.store(mentions);

    List<Topic> topics = topics(ALPHA);

    Topic first = topics.getFirst();
    assertThat(first.words()).contains("wachttijd");
    assertThat(first.mentions()).isEqualTo(20);
    assertThat(first.before()).isEqualTo(5);
    assertThat(topics).extracting(Topic::words).noneMatch(words -> words.contains("netwerk"));
    assertThat(store.count(ALPHA.and(first.query()))).isEqualTo(25);
  }

  @Test
  void whereOneBrandIsAllThereIsTheNewsStandsOut() {
    said("Alpha", "het netwerk", 200, FROM.minus(Duration.ofDays(1)));
    said("Alpha", "het netwerk", 150, FROM);
    said("Alpha", "een datalek", 40, FROM);
    store.store(mentions);

    assertThat(topics(ALPHA).getFirst().words()).contains("datalek");
  }

  @Test
  void oneTextRepeatedIsNoTopic() {
    for (int i = 0; i < 50; i++) {
      mentions.add(
          saying("lees onze gratis nieuwsbrief vandaag")
              .id("x:copy" + i)
              .inStory("x:copy0")
              .about("Alpha")
              .at(FROM.plusSeconds(i))
              .enriched());
    }
    said("Beta", "het netwerk", 100, FROM);
    store.store(mentions);

    assertThat(topics(ALPHA)).isEmpty();
  }

  @Test
  void wordsThatHoldASentenceTogetherAreNoTopic() {
    said("Alpha", "dit werkt daar niet", 30, FROM);
    said("Alpha", "the app", 30, FROM);
    said("Beta", "het netwerk", 100, FROM);
    store.store(mentions);

    assertThat(topics(ALPHA))
        .extracting(Topic::words)
        .contains("werkt", "app")
        .noneMatch(words -> words.matches("(dit|daar|niet|the)( .*)?|.* (daar|niet)"));
  }

  @Test
  void aPhraseAndItsWordsAreOneTopic() {
    said("Alpha", "gratis reizen voor iedereen", 30, FROM);
    said("Beta", "het netwerk", 100, FROM);
    store.store(mentions);

    assertThat(topics(ALPHA)).hasSize(1);
  }

  @Test
  void anEmptySelectionHasNoTopics() {
    assertThat(topics(ALPHA)).isEmpty();
  }

  private List<Topic> topics(MentionQuery selection) {
    return new TopicFinder(store).topics(new Request(selection, FROM, UNTIL, 10));
  }

  /** Adds mentions that say something among words of no meaning, over a day. */
  private void said(String brand, String what, int times, Instant from) {
    for (int i = 0; i < times; i++) {
      mentions.add(
          saying(noise() + " " + what + " " + noise())
              .id("x:" + mentions.size())
              .about(brand)
              .at(from.plusSeconds(random.nextInt(86_400)))
              .enriched());
    }
  }

  private String noise() {
    return IntStream.range(0, 4)
        .mapToObj(i -> "noise" + random.nextInt(4_000))
        .collect(Collectors.joining(" "));
  }
}
