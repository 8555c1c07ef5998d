package nl.buzzard.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import nl.buzzard.sentiment.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

  @ParameterizedTest
  @ValueSource(strings = {"stom", "stom\tzeer", "stom\t-4", "stom\t-1\textra", "stom\tNaN"})
  void aMalformedLineIsNamedByFileAndNumber(String line) throws IOException {
    Resource list = Resource.read("mijn.tsv", new StringReader("; mijn woorden\nfijn\t2\n" + line));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lexicon.of(list))
        .withMessageStartingWith("mijn.tsv, line 3: ");
  }

  @Test
  void aMissingListIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resource.beside(Lexicon.class, "xx.tsv"))
        .withMessageContaining("xx.tsv");
  }

  @Test
  void ourOwnListsAreLargeEnoughToBeOfUse() {
    assertThat(Resource.beside(Lexicon.class, "nl.tsv").lines()).hasSizeGreaterThan(900);
    assertThat(Resource.beside(Lexicon.class, "en.tsv").lines()).hasSizeGreaterThan(900);
  }
}
