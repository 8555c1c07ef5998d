package nl.buzzard.index.story;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import nl.buzzard.core.mention.StoryId;
import org.junit.jupiter.api.Test;

class TextStoryLinkerTest {

  private final TextStoryLinker linker = new TextStoryLinker();

  @Test
  void aRepostTellsTheSameStory() {
    assertThat(story("RT @anna: De brug is  WEER stuk, vandaag! https://nieuws.example/1"))
        .isEqualTo(story("de brug is weer stuk vandaag"));
  }

  @Test
  void otherWordsTellAnotherStory() {
    assertThat(story("de brug is weer stuk vandaag"))
        .isNotEqualTo(story("de brug is weer open vandaag"));
  }

  @Test
  void aShortTextStandsAlone() {
    assertThat(
            linker.link(saying("@anna veel dank voor alles https://a.example").id("x:1").mention()))
        .isEqualTo(new StoryId("x:1"));
  }

  private StoryId story(String text) {
    return linker.link(saying(text).mention());
  }
}
