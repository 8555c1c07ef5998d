package nl.buzzard.index.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SketchTest {

  private static final List<String> STORY =
      List.of("storing", "bij", "polderfoon", "al", "drie", "uur", "plat");

  private static Sketch ending(String word) {
    return Sketch.of(Stream.concat(STORY.stream(), Stream.of(word)).toList());
  }

  @Test
  void theTextsOfALargeStoryDoNotMeetInOnePlaceOfATable() {
    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(number -> ending("nummer" + number).hashCode())
                .distinct())
        .hasSizeGreaterThan(990);
  }

  @Test
  void theSameWordsAreTheSameSketch() {
    assertThat(ending("nu")).isEqualTo(ending("nu")).hasSameHashCodeAs(ending("nu"));
    assertThat(ending("nu")).isNotEqualTo(ending("straks"));
  }
}
