package nl.buzzard.index.text;

/**
 * The form that the usual forms of an English word share: plurals, -ed and -ing. {@code delays},
 * {@code delayed} and {@code delaying} are {@code delay}.
 *
 * <p>A light stemmer; what it gives is a key and not always a word: {@code price} and {@code
 * pricing} are {@code pric}. Pure.
 */
final class EnglishStem {

  private static final String VOWELS = "aeiouy";

  private EnglishStem() {}

  /**
   * {@return the key of a word in a text}
   *
   * @param word folded
   */
  static String ofText(String word) {
    String single = ofQuery(word);
    if (word.endsWith("ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("ing") && hasVowel(cut(word, 3))) {
      return plainEnd(cut(word, 3));
    }
    return word.endsWith("ed") && hasVowel(cut(word, 2)) ? plainEnd(cut(word, 2)) : single;
  }

  /**
   * {@return the key of a word somebody asks for} Its -ing and -ed stay: who asks for a {@code
   * storing}, which is Dutch for an outage, wants no {@code store}.
   *
   * @param word folded
   */
  static String ofQuery(String word) {
    if (word.length() < 4 || !DutchStem.isPlain(word)) {
      return word;
    }
    return plainEnd(single(word));
  }

  private static String single(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return cut(word, 2);
    }
    boolean plural = word.endsWith("s") && "sui".indexOf(word.charAt(word.length() - 2)) < 0;
    return plural ? cut(word, 1) : word;
  }

  /** Without a silent e, and with one consonant where there are two: {@code cancell-ing}. */
  private static String plainEnd(String word) {
    int length = word.length();
    if (length > 3 && word.endsWith("e")) {
      return cut(word, 1);
    }
    boolean doubled =
        length > 3
            && word.charAt(length - 1) == word.charAt(length - 2)
            && VOWELS.indexOf(word.charAt(length - 1)) < 0;
    return doubled ? cut(word, 1) : word;
  }

  private static boolean hasVowel(String word) {
    if (word.length() < 3 || !DutchStem.isPlain(word)) {
      return false;
    }
    int index = 0;
    while (index < word.length() && VOWELS.indexOf(word.charAt(index)) < 0) {
      index++;
    }
    return index < word.length();
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
