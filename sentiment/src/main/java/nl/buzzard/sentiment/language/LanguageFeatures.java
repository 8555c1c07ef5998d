package nl.buzzard.sentiment.language;

import java.util.List;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;
import nl.buzzard.sentiment.tokens.Words;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * What the language model looks at: the words of a text, and all groups of up to {@value
 * #LONGEST_GROUP} letters in them.
 *
 * @see <a href="https://www.let.rug.nl/vannoord/TextCat/textcat.pdf">Cavnar, Trenkle 1994,
 *     N-gram-based text categorization</a>
 */
public final class LanguageFeatures {

  private static final int MOST_WORDS = 1_000;
  private static final int ENOUGH_WORDS = 60;
  private static final int LONGEST_GROUP = 5;
  private static final float WORD_VALUE = 2;
  private static final double LENGTH = 3;

  private LanguageFeatures() {}

  /** {@return the words of a text that show its language; no handles, hashtags and addresses} */
  public static List<Word> words(String text) {
    return Words.of(text, MOST_WORDS).stream()
        .filter(LanguageFeatures::isPlainWord)
        .limit(ENOUGH_WORDS)
        .toList();
  }

  private static boolean isPlainWord(Word word) {
    return "@#?!".indexOf(word.form().charAt(0)) < 0 && !word.form().equals("rt");
  }

  /**
   * Puts the features of words into a list.
   *
   * @param features emptied first
   */
  public static void read(List<Word> words, FeatureList features) {
    features.clear();
    for (Word word : words) {
      String marked = '^' + word.form() + '$';
      int whole = Hash.plus(Hash.begin('w'), marked);
      features.add(Hash.end(whole), FeatureList.NO_TOKEN, WORD_VALUE);
      for (int begin = 0; begin < marked.length(); begin++) {
        addGroups(marked, begin, features);
      }
    }
    features.endGroup(LENGTH);
  }

  private static void addGroups(String word, int begin, FeatureList features) {
    int hash = Hash.begin('g');
    int end = Math.min(word.length(), begin + LONGEST_GROUP);
    for (int index = begin; index < end; index++) {
      hash = Hash.plus(hash, word.charAt(index));
      features.add(Hash.end(hash), FeatureList.NO_TOKEN);
    }
  }
}
