package nl.buzzard.index.text;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which stems suit a text, told by its small words alone.
 *
 * <p>A query is held against a mention before the language of that is known, and again years later
 * in the index: both must see the same stems, so they hang on nothing but the text.
 */
enum TextLanguage {
  DUTCH,
  ENGLISH;

  private static final Set<String> DUTCH_WORDS =
      Set.of(
          "de", "het", "een", "en", "van", "niet", "ik", "je", "jij", "dat", "die", "dit", "met",
          "voor", "op", "te", "zijn", "maar", "er", "wat", "ook", "nog", "naar", "bij", "heb",
          "heeft", "wel", "aan", "om", "dan", "al", "als", "mijn", "geen", "u", "jullie", "weer",
          "ben", "bent", "uit", "deze", "nu", "ge", "gij", "wordt", "kan", "hoe", "waar", "mij");

  private static final Set<String> ENGLISH_WORDS =
      Set.of(
          "the", "and", "to", "you", "i", "it", "that", "for", "my", "with", "not", "have", "are",
          "this", "be", "on", "at", "just", "your", "they", "he", "she", "but", "from", "an", "has",
          "what", "when", "how", "can", "will", "their", "been", "there", "if", "no", "t", "don",
          "get", "all", "who", "why", "were", "our", "us");

  /**
   * {@return the languages a text is likely in; both when it does not tell}
   *
   * @param words its words, folded
   */
  static Set<TextLanguage> of(Collection<String> words) {
    int dutch = 0;
    int english = 0;
    for (String word : words) {
      dutch += DUTCH_WORDS.contains(word) ? 1 : 0;
      english += ENGLISH_WORDS.contains(word) ? 1 : 0;
    }
    if (dutch == english) {
      return EnumSet.allOf(TextLanguage.class);
    }
    return EnumSet.of(dutch > english ? DUTCH : ENGLISH);
  }
}
