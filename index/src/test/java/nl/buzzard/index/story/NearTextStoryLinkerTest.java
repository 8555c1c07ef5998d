package nl.buzzard.index.story;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.MadeUpStories;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.PairScore;
import nl.buzzard.core.mention.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearTextStoryLinkerTest {

  private static final String NEWS = "De trein naar Zwolle rijdt vandaag niet door een storing";

  private final NearTextStoryLinker linker = new NearTextStoryLinker();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RT @reiziger: De trein naar Zwolle rijdt vandaag niet door een storing",
        "DE TREIN naar Zwolle rijdt vandaag níét door een storing!!",
        "@help De trein naar Zwolle rijdt vandaag niet door een storing https://a.example/1",
        "De trein naar Zwolle rijdt morgen niet door een storing",
        "De trein naar Zwolle rijdt vand…",
        "Alweer: de trein naar Zwolle rijdt vandaag niet door een storing #treinleven"
      })
  void aCopyJoinsTheStoryOfTheTextItCopies(String copy) {
    assertThat(stories(saying(NEWS).id("x:1"), saying(copy).id("x:2")))
        .containsExactly("x:1", "x:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De bus naar Deventer rijdt morgen wel weer op tijd volgens de vervoerder",
        "Storing verholpen, u kunt weer reizen zoals u gewend bent",
        "een storing",
        "De trein naar"
      })
  void anotherTextIsAStoryOfItsOwn(String other) {
    assertThat(stories(saying(NEWS).id("x:1"), saying(other).id("x:2")))
        .containsExactly("x:1", "x:2");
  }

  @Test
  void aFewWordsAreAlikeByChance() {
    assertThat(stories(saying("te laat #fail").id("x:1"), saying("te laat #fail").id("x:2")))
        .containsExactly("x:1", "x:2");
  }

  @Test
  void theSameWordsAWeekLaterAreAnotherStory() {
    assertThat(
            stories(
                saying(NEWS).id("x:1").at("2026-03-01T12:00:00Z"),
                saying(NEWS).id("x:2").at("2026-03-07T12:00:00Z"),
                saying(NEWS).id("x:3").at("2026-03-14T12:00:01Z")))
        .containsExactly("x:1", "x:1", "x:3");
  }

  @Test
  void aMentionReadAgainStaysInItsStory() {
    List<String> first = stories(saying(NEWS).id("x:1"), saying(NEWS + " nu").id("x:2"));

    assertThat(stories(saying(NEWS + " nu").id("x:2"), saying(NEWS).id("x:1")))
        .isEqualTo(first.reversed());
  }

  @Test
  void aRestartDoesNotCutAStoryInTwo() {
    EnrichedMention before = saying(NEWS).id("x:2").inStory("x:1").enriched();
    NearTextStoryLinker restarted = new NearTextStoryLinker(() -> Stream.of(before));

    assertThat(restarted.link(List.of(saying(NEWS).id("x:3").mention())))
        .containsExactly(new StoryId("x:1"));
  }

  /** Mentions come in any order; a store gives them back in the order they were published in. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void aRestartAnywhereGivesTheStoriesOfARunWithoutOne(long seed) {
    Random random = new Random(seed);
    List<Mention> mentions =
        new ArrayList<>(
            new MadeUpStories(seed).tell(2_000).stream().map(MadeUpStories.Told::mention).toList());
    Collections.shuffle(mentions, random);
    List<StoryId> undisturbed = linker.link(mentions);

    int cut = random.nextInt(mentions.size());
    List<EnrichedMention> before = new ArrayList<>();
    for (int number = 0; number < cut; number++) {
      before.add(
          EnrichedMention.notYetUnderstood(mentions.get(number), List.of())
              .withStory(undisturbed.get(number)));
    }
    before.sort(Comparator.comparing(mention -> mention.mention().published()));
    List<StoryId> restarted =
        new NearTextStoryLinker(before::stream).link(mentions.subList(cut, mentions.size()));

    assertThat(restarted).isEqualTo(undisturbed.subList(cut, mentions.size()));
  }

  @Test
  void theOldestTextMakesRoomForTheNewest() {
    StoryWindow window = new StoryWindow(2);
    Sketch oldest = Sketch.of(StoryWords.of(NEWS));
    window.storyOf(oldest, 0, new StoryId("oldest"));
    window.storyOf(Sketch.of(List.of("a", "b", "c", "d", "e")), 0, new StoryId("second"));
    window.storyOf(Sketch.of(List.of("f", "g", "h", "i", "j")), 0, new StoryId("third"));

    assertThat(window.storyOf(oldest, 0, new StoryId("again"))).isEqualTo(new StoryId("again"));
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103})
  void storiesAreFoundAsTheyWereTold(long seed) {
    List<MadeUpStories.Told> told = new MadeUpStories(seed).tell(10_000);

    List<StoryId> found = linker.link(told.stream().map(MadeUpStories.Told::mention).toList());

    PairScore score = PairScore.of(told.stream().map(MadeUpStories.Told::story).toList(), found);
    assertThat(score.f1()).as("%s", score).isGreaterThan(0.95);
  }

  private List<String> stories(MadeUpMention... mentions) {
    List<Mention> batch = Stream.of(mentions).map(MadeUpMention::mention).toList();
    return linker.link(batch).stream().map(StoryId::value).toList();
  }
}
