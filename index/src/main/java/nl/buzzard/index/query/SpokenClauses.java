package nl.buzzard.index.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.Vocabulary;
import nl.buzzard.index.text.PostAnalyzer;

/** Makes clauses of what is asked of words. Immutable and thread-safe. */
final class SpokenClauses {

  private static final int FEWEST_LETTERS = 2;

  /** Every order of words of which one repeats is looked for by itself. */
  private static final int MOST_LOOSE_WORDS = 8;

  private final Set<String> brandWords;

  /**
   * @param vocabulary whose brand names are taken as they are
   */
  SpokenClauses(Vocabulary vocabulary) {
    brandWords =
        vocabulary.brandNames().stream()
            .flatMap(name -> PostAnalyzer.wordsAskedFor(name).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  MentionQuery word(Token token) throws QueryException {
    if (token.text().equals("*")) {
      return MentionQuery.everything();
    }
    if (isPattern(token.text())) {
      return wildcard(token);
    }
    List<String> words = words(token);
    return words.size() == 1 && brandWords.contains(words.getFirst())
        ? new MentionQuery.Literal(words.getFirst())
        : new MentionQuery.Word(token.text());
  }

  MentionQuery literal(Token token) throws QueryException {
    words(token);
    return new MentionQuery.Literal(token.text());
  }

  MentionQuery phrase(Token token) throws QueryException {
    words(token);
    return new MentionQuery.Phrase(token.text());
  }

  MentionQuery phrase(Token token, Token slop) throws QueryException {
    int words = words(token).size();
    int distance = distance(slop, slop.text(), 0);
    var phrase = new MentionQuery.Phrase(token.text(), words == 1 ? 0 : distance);
    if (words > MOST_LOOSE_WORDS && repeatsAWordLoosely(phrase)) {
      throw new QueryException(
          token.position(),
          "A phrase with ~ that says a word twice has at most "
              + MOST_LOOSE_WORDS
              + " words: take some out.");
    }
    return phrase;
  }

  /** {@return whether words may stand in any order and one of them must stand there twice} */
  static boolean repeatsAWordLoosely(MentionQuery.Phrase phrase) {
    List<String> words = PostAnalyzer.wordsAskedFor(phrase.words());
    return phrase.slop() > 0 && Set.copyOf(words).size() < words.size();
  }

  /** {@return a number of words that is not too large to be near} */
  static int distance(Token token, String digits, int least) throws QueryException {
    int distance = Integer.parseInt(digits);
    if (distance < least || distance > MentionQuery.MAX_DISTANCE) {
      throw new QueryException(
          token.position(),
          "Near is "
              + least
              + " to "
              + MentionQuery.MAX_DISTANCE
              + " words: further away, write AND.");
    }
    return distance;
  }

  private static boolean isPattern(String word) {
    boolean open = word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    return open && !word.contains("://");
  }

  private static MentionQuery wildcard(Token token) throws QueryException {
    String pattern = token.text();
    if (pattern.chars().filter(Character::isLetterOrDigit).count() < FEWEST_LETTERS) {
      throw new QueryException(
          token.position(),
          "The pattern fits almost any word: write at least two letters beside * and ?.");
    }
    String filled = pattern.replace('*', 'x').replace('?', 'x');
    if (PostAnalyzer.wordsAskedFor(filled).size() != 1
        || filled.length() != PostAnalyzer.wordsAskedFor(filled).getFirst().length()) {
      throw new QueryException(
          token.position(),
          "A pattern is one word of letters and digits, such as storing* or #klm*: write other"
              + " signs outside it.");
    }
    return new MentionQuery.Wildcard(pattern);
  }

  private static List<String> words(Token token) throws QueryException {
    List<String> words = PostAnalyzer.wordsAskedFor(token.text());
    if (words.isEmpty()) {
      throw new QueryException(
          token.position(),
          "There is no word to look for here: write letters, digits or an emoji.");
    }
    return words;
  }
}
