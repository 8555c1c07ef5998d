package nl.buzzard.sentiment.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import nl.buzzard.sentiment.tokens.Token;

/** Brings the spellings of posts back to those of the word lists. */
final class Spelling {

  private Spelling() {}

  /** {@return the token in lower case, without the letters and accents of emphasis} */
  static String plain(Token token, Lexicon lexicon) {
    if (token.kind() == Token.Kind.EMOJI) {
      return withoutSkinTone(token.text());
    }
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.HASHTAG) {
      return token.text();
    }
    String word = token.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lexicon.knows(word)) {
      return word;
    }
    String bare = withoutAccents(word);
    if (lexicon.knows(bare)) {
      return bare;
    }
    String twice = squeezed(bare, 2);
    return lexicon.knows(twice) ? twice : squeezed(bare, 1, twice);
  }

  private static String squeezed(String word, int most, String otherwise) {
    return word.equals(otherwise) ? word : squeezed(word, most);
  }

  /** Runs of three and more of the same letter, cut to {@code most}: {@code toooop}. */
  private static String squeezed(String word, int most) {
    StringBuilder squeezed = new StringBuilder(word.length());
    for (int begin = 0; begin < word.length(); ) {
      int end = begin + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(begin)) {
        end++;
      }
      squeezed.repeat(word.charAt(begin), end - begin > 2 ? most : end - begin);
      begin = end;
    }
    return squeezed.toString();
  }

  private static String withoutAccents(String word) {
    for (int index = 0; index < word.length(); index++) {
      if (word.charAt(index) > 127) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
      }
    }
    return word;
  }

  private static String withoutSkinTone(String emoji) {
    StringBuilder plain = new StringBuilder();
    emoji
        .codePoints()
        .filter(character -> character < 0x1F3FB || character > 0x1F3FF)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
