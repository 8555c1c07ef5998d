package nl.buzzard.index.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * How Buzzard reads posts in Dutch and English, in the index, in the live matcher and in queries
 * alike: case and accents are folded; hashtags, handles, web addresses and emoji are words; nothing
 * is left out. Stems and exact spellings stand beside the words, see {@link WordForms}. A hashtag
 * is found by its bare word too. Thread-safe.
 */
public final class PostAnalyzer extends Analyzer {

  /** So far apart are title and body that no phrase spans both. */
  private static final int GAP_BETWEEN_TITLE_AND_BODY = 100;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new PostTokenizer());
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_BETWEEN_TITLE_AND_BODY;
  }

  /** {@return the words of a query in their own spelling, in order} */
  public static List<String> wordsAsWritten(String text) {
    List<String> words = new ArrayList<>();
    PostScanner scanner = new PostScanner(text);
    while (scanner.advance()) {
      if (!scanner.word().isEmpty()) {
        words.add(scanner.written());
      }
    }
    return words;
  }

  /**
   * {@return the words a query asks for, in order; a hashtag only as it is written, for who writes
   * the {@code #} means it}
   */
  public static List<String> wordsAskedFor(String text) {
    List<String> words = new ArrayList<>();
    PostScanner scanner = new PostScanner(text);
    while (scanner.advance()) {
      String word = scanner.word();
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
