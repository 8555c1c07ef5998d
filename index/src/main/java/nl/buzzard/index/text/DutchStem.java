package nl.buzzard.index.text;

/**
 * The form that the usual forms of a Dutch word share: plurals, diminutives and the -e of
 * adjectives. {@code storingen} and {@code storing}, {@code boten} and {@code boot}, {@code
 * filmpje} and {@code film}, {@code slechte} and {@code slecht}.
 *
 * <p>A light stemmer: it undoes spelling (open syllables, doubled consonants, v and z) instead of
 * cutting vowels, so that {@code boot} is not {@code bot} and {@code maan} not {@code man}. It
 * knows no irregular words and takes no verbs apart. Pure.
 */
final class DutchStem {

  private static final String VOWELS = "aeiouy";

  private DutchStem() {}

  /**
   * @param word folded
   */
  static String of(String word) {
    if (word.length() < 4 || !isPlain(word)) {
      return word;
    }
    String single = withoutDiminutive(word);
    return single.equals(word) ? withoutEnding(word) : single;
  }

  static boolean isPlain(String word) {
    int index = 0;
    while (index < word.length() && word.charAt(index) >= 'a' && word.charAt(index) <= 'z') {
      index++;
    }
    return index == word.length();
  }

  private static String withoutDiminutive(String word) {
    String small = word.endsWith("jes") ? cut(word, 1) : word;
    if (small.length() < 5 || !small.endsWith("je")) {
      return word;
    }
    if (small.endsWith("etje") && small.length() > 7 && doubled(cut(small, 4))) {
      return cut(small, 5);
    }
    if (small.endsWith("mpje")) {
      return cut(small, 3);
    }
    if (small.endsWith("nkje")) {
      return cut(small, 3) + "g";
    }
    boolean softened =
        small.endsWith("tje")
            && "aeiouyrlnwj".indexOf(fromEnd(small, 4)) >= 0
            && !(small.length() > 5 && fromEnd(small, 4) == fromEnd(small, 5));
    return cut(small, softened ? 3 : 2);
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("heden") && word.length() > 7) {
      return cut(word, 4) + "eid";
    }
    if (word.endsWith("ieen")) {
      return cut(word, 2);
    }
    if (word.endsWith("en") && word.length() > 4 && isConsonant(word, 3)) {
      return respelled(word, cut(word, 2));
    }
    if (word.endsWith("ooie") || word.endsWith("aaie") || word.endsWith("oeie")) {
      return cut(word, 1);
    }
    if (word.endsWith("e") && isConsonant(word, 2)) {
      return respelled(word, cut(word, 1));
    }
    boolean plural =
        word.endsWith("s") && word.length() > 4 && "aijousxz".indexOf(fromEnd(word, 2)) < 0;
    return plural ? cut(word, 1) : word;
  }

  /** {@return what is left of a word as it is written when it stands alone} */
  private static String respelled(String word, String left) {
    if (left.chars().noneMatch(character -> VOWELS.indexOf(character) >= 0)) {
      return word;
    }
    String whole = doubled(left) ? cut(left, 1) : withLongVowel(left);
    return switch (fromEnd(whole, 1)) {
      case 'v' -> cut(whole, 1) + "f";
      case 'z' -> cut(whole, 1) + "s";
      default -> whole;
    };
  }

  /** One vowel before one consonant was long in an open syllable: {@code bot-en} is a boot. */
  private static String withLongVowel(String left) {
    if (left.length() < 3) {
      return left;
    }
    char vowel = fromEnd(left, 2);
    boolean open =
        "aeou".indexOf(vowel) >= 0
            && isConsonant(left, 1)
            && isConsonant(left, 3)
            && fromEnd(left, 1) != 'x'
            && fromEnd(left, 1) != 'w';
    return open && !isDull(left, vowel)
        ? left.substring(0, left.length() - 1) + vowel + fromEnd(left, 1)
        : left;
  }

  /** The last e of {@code winkel-en} and {@code teken-en} has no sound of its own. */
  private static boolean isDull(String left, char vowel) {
    boolean earlier =
        left.substring(0, left.length() - 2).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    return vowel == 'e' && earlier && "lnr".indexOf(fromEnd(left, 1)) >= 0;
  }

  private static boolean doubled(String word) {
    return word.length() > 2
        && fromEnd(word, 1) == fromEnd(word, 2)
        && VOWELS.indexOf(fromEnd(word, 1)) < 0;
  }

  private static boolean isConsonant(String word, int placeFromEnd) {
    return word.length() >= placeFromEnd && VOWELS.indexOf(fromEnd(word, placeFromEnd)) < 0;
  }

  private static char fromEnd(String word, int place) {
    return word.charAt(word.length() - place);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
