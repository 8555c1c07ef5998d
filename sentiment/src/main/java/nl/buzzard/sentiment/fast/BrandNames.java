package nl.buzzard.sentiment.fast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import nl.buzzard.sentiment.tokens.Token;

/**
 * How brands are written in posts: their names, handles and hashtags, in any case, with what hangs
 * on them ({@code Veldspoor's}, {@code Veldspoor-app}). Immutable.
 */
public final class BrandNames {

  private static final String HANGS_ON = "-'’";

  /** What may be written, by its first word; each with the brand it names. */
  private final Map<String, List<Name>> names = new HashMap<>();

  /** A way to write a brand: words in a row, in small letters and without a sign. */
  private record Name(String brand, List<String> words) {}

  /**
   * A place where a brand is named. Immutable.
   *
   * @param brand its name
   * @param first the number of the first token
   * @param last the number of the last
   */
  record Place(String brand, int first, int last) {}

  /**
   * @param written for each brand what it may be written as; its name is one of these anyway
   */
  public BrandNames(Map<String, ? extends Collection<String>> written) {
    PostTokenizer tokenizer = new PostTokenizer();
    written.forEach((brand, ways) -> {
      add(brand, tokenizer.tokenize(brand));
      ways.forEach(way -> add(brand, tokenizer.tokenize(way)));
    });
  }

  private void add(String brand, List<Token> tokens) {
    List<String> words = tokens.stream().map(BrandNames::bare).toList();
    if (!words.isEmpty()) {
      names.computeIfAbsent(words.getFirst(), key -> new ArrayList<>()).add(new Name(brand, words));
    }
  }

  /** {@return where brands are named, in the order of the text} */
  List<Place> in(List<Token> tokens) {
    List<String> words = tokens.stream().map(BrandNames::bare).toList();
    List<Place> places = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      for (Name name : beginningWith(words.get(index))) {
        int end = index + name.words.size();
        if (end <= words.size() && isWritten(name, words.subList(index, end))) {
          places.add(new Place(name.brand, index, end - 1));
        }
      }
    }
    return places;
  }

  /** {@return the ways to write a brand that begin with a word, or with what it hangs on} */
  private List<Name> beginningWith(String word) {
    List<Name> whole = names.getOrDefault(word, List.of());
    return whole.isEmpty() ? names.getOrDefault(stem(word), List.of()) : whole;
  }

  private static boolean isWritten(Name name, List<String> words) {
    for (int index = 0; index < words.size(); index++) {
      String word = words.get(index);
      String wanted = name.words.get(index);
      if (!word.equals(wanted) && !stem(word).equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  private static String bare(Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    return switch (token.kind()) {
      case HASHTAG, HANDLE -> text.substring(1);
      case WORD, URL, EMOJI, EMOTICON, PUNCTUATION -> text;
    };
  }

  /** {@return a word up to what hangs on it} */
  private static String stem(String word) {
    for (int index = 1; index < word.length(); index++) {
      if (HANGS_ON.indexOf(word.charAt(index)) >= 0) {
        return word.substring(0, index);
      }
    }
    return word;
  }
}
