package nl.buzzard.index.topic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;

/**
 * Words that hold a sentence together and are no topic themselves, Dutch and English. Immutable and
 * thread-safe.
 *
 * @see <a href="https://snowballstem.org/algorithms/dutch/stop.txt">Snowball, the lists of stop
 *     words that come with Lucene</a>
 */
final class FunctionWords {

  private static final CharArraySet DUTCH = read("dutch_stop.txt");
  private static final CharArraySet ENGLISH = read("english_stop.txt");

  private FunctionWords() {}

  /** {@return whether a word is one} */
  static boolean contain(String word) {
    return DUTCH.contains(word) || ENGLISH.contains(word);
  }

  private static CharArraySet read(String list) {
    try (Reader words =
        new InputStreamReader(
            IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(list), list),
            StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(words);
    } catch (IOException missing) {
      throw new UncheckedIOException(list + " is missing in Lucene", missing);
    }
  }
}
