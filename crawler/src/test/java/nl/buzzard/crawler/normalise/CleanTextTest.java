package nl.buzzard.crawler.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void spacesCollapseAndLinesStay() {
    assertThat(CleanText.of(" a \t b\u00a0c \r\n\r\n\r\n\r\n d ", 100)).isEqualTo("a b c\n\nd");
  }

  @Test
  void lettersAreComposed() {
    assertThat(CleanText.of("caf" + "e\u0301", 100)).isEqualTo("caf\u00e9");
  }

  @Test
  void invisibleCharactersDoNotHideAWord() {
    assertThat(CleanText.of("\ufeffBuz\u200bz\u00ada\u200drd\u0000\ud800", 100))
        .isEqualTo("Buzzard");
  }

  @Test
  void anEmojiOfSeveralPartsStaysWhole() {
    String family = "👩\u200d👧";
    assertThat(CleanText.of(family, 100)).isEqualTo(family);
  }

  @Test
  void theCutNeverSplitsACharacter() {
    assertThat(CleanText.of("abc😀", 4)).isEqualTo("abc");
  }

  @Property
  void twiceIsOnce(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int limit) {
    String once = CleanText.of(text, limit);
    assertThat(CleanText.of(once, limit)).isEqualTo(once);
    assertThat(once.length()).isLessThanOrEqualTo(limit);
  }
}
