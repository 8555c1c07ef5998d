package nl.buzzard.sentiment.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buzzard.sentiment.lexicon.Lexicon.Part;
import nl.buzzard.sentiment.lexicon.Lexicon.Phrase;
import nl.buzzard.sentiment.tokens.Token;

/**
 * One text read with one lexicon: every word of weight, after what its neighbours do to it.
 *
 * <p>A negator turns what follows it in its clause, or, when nothing of weight follows, what went
 * before it: "werkt niet". Contrast ("maar", "but") takes weight from what stands before it in the
 * sentence. Not thread-safe; used once.
 */
public final class Reading {

  private static final int REACH_FORWARD = 4;
  private static final int REACH_BACKWARD = 3;
  private static final double NEGATED_PRAISE = -0.8;
  private static final double NEGATED_BLAME = -0.4;
  private static final double INTENSIFIED = 1.4;
  private static final double DIMINISHED = 0.6;
  private static final double SHOUTED = 1.3;
  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.3;

  private final Lexicon lexicon;
  private final String text;
  private final List<Token> tokens;
  private final List<String> words = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private final boolean shouting;

  /**
   * A word or phrase of weight. Immutable.
   *
   * @param first its first token
   * @param last its last token
   * @param weight after negation and emphasis
   * @param from where what shows it begins in the text, its negator included
   * @param to where that ends, exclusive
   */
  public record Hit(int first, int last, double weight, int from, int to) {
    Hit times(double factor) {
      return new Hit(first, last, weight * factor, from, to);
    }

    Hit negatedBy(Token negator) {
      double factor = weight > 0 ? NEGATED_PRAISE : NEGATED_BLAME;
      return new Hit(
          first,
          last,
          weight * factor,
          Math.min(from, negator.begin()),
          Math.max(to, negator.end()));
    }
  }

  Reading(Lexicon lexicon, String text, List<Token> tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
    for (Token token : tokens) {
      words.add(Spelling.plain(token, lexicon));
    }
    this.shouting = tokens.stream().filter(Reading::isCapitals).count() * 2 > tokens.size();
  }

  /** {@return the tokens, as they stand in the text} */
  public List<Token> tokens() {
    return tokens;
  }

  /** {@return whether a token is the first of its line, as that after a title is} */
  public boolean beginsLine(int token) {
    return token == 0
        || text.indexOf('\n', tokens.get(token - 1).end(), tokens.get(token).begin()) >= 0;
  }

  /** {@return the tokens as the word lists spell them} */
  public List<String> words() {
    return words;
  }

  /** {@return what has weight, in the order of the text} */
  public List<Hit> hits() {
    for (int index = 0; index < tokens.size(); ) {
      index = findAt(index);
    }
    for (int index = 0; index < tokens.size(); index++) {
      if (lexicon.plays(Part.NEGATOR, words.get(index)) && !insideHit(index)) {
        negate(index);
      } else if (lexicon.plays(Part.SHIFT, words.get(index))) {
        contrast(index);
      }
    }
    return hits;
  }

  private int findAt(int index) {
    for (Phrase phrase : lexicon.phrases(words.get(index))) {
      int end = index + phrase.words().size();
      if (end <= words.size() && words.subList(index, end).equals(phrase.words())) {
        addHit(index, end - 1, phrase.weight());
        return end;
      }
    }
    double weight = lexicon.weight(words.get(index));
    if (weight != 0 && !intensifiesNext(index)) {
      addHit(index, index, weight);
    }
    return index + 1;
  }

  /** "Vreselijk goed": what is a weight by itself is only emphasis before another. */
  private boolean intensifiesNext(int index) {
    return index + 1 < words.size()
        && lexicon.plays(Part.INTENSIFIER, words.get(index))
        && lexicon.weight(words.get(index + 1)) != 0;
  }

  private void addHit(int first, int last, double weight) {
    double factor = !shouting && isCapitals(tokens.get(first)) ? SHOUTED : 1;
    if (first > 0 && lexicon.plays(Part.INTENSIFIER, words.get(first - 1))) {
      factor *= INTENSIFIED;
    } else if (first > 0 && lexicon.plays(Part.DIMINISHER, words.get(first - 1))) {
      factor *= DIMINISHED;
    }
    hits.add(
        new Hit(first, last, weight * factor, tokens.get(first).begin(), tokens.get(last).end()));
  }

  private boolean insideHit(int index) {
    return hits.stream().anyMatch(hit -> hit.first() <= index && index <= hit.last());
  }

  private void negate(int negator) {
    for (int number = 0; number < hits.size(); number++) {
      Hit hit = hits.get(number);
      int distance = hit.first() - negator;
      if (distance > 0 && distance <= REACH_FORWARD && sameClause(negator, hit.first())) {
        hits.set(number, hit.negatedBy(tokens.get(negator)));
        return;
      }
    }
    for (int number = hits.size() - 1; number >= 0; number--) {
      Hit hit = hits.get(number);
      int distance = negator - hit.last();
      if (distance > 0 && distance <= REACH_BACKWARD && sameClause(hit.last(), negator)) {
        if (hit.weight() > 0) {
          hits.set(number, hit.negatedBy(tokens.get(negator)));
        }
        return;
      }
    }
  }

  private void contrast(int shift) {
    boolean contrasted = false;
    for (Hit hit : hits) {
      contrasted |= hit.first() > shift && sameSentence(shift, hit.first());
    }
    for (int number = 0; contrasted && number < hits.size(); number++) {
      Hit hit = hits.get(number);
      if (hit.last() < shift && sameSentence(hit.last(), shift)) {
        hits.set(number, hit.times(BEFORE_CONTRAST));
      } else if (hit.first() > shift && sameSentence(shift, hit.first())) {
        hits.set(number, hit.times(AFTER_CONTRAST));
      }
    }
  }

  /** {@return for each token whether a negator before it, in its clause, may turn it} */
  public boolean[] negated() {
    boolean[] negated = new boolean[words.size()];
    for (int negator = 0; negator < negated.length; negator++) {
      if (lexicon.plays(Part.NEGATOR, words.get(negator))) {
        int end = Math.min(negated.length, negator + 1 + REACH_FORWARD);
        for (int index = negator + 1; index < end && goesOn(index); index++) {
          negated[index] = true;
        }
      }
    }
    return negated;
  }

  private boolean sameClause(int from, int to) {
    for (int index = from + 1; index < to; index++) {
      if (!goesOn(index)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause goes on at a token. */
  private boolean goesOn(int index) {
    boolean mark = tokens.get(index).kind() == Token.Kind.PUNCTUATION;
    return !(mark && !isQuote(words.get(index))) && !lexicon.plays(Part.SHIFT, words.get(index));
  }

  private boolean sameSentence(int from, int to) {
    for (int index = from + 1; index < to; index++) {
      char first = words.get(index).charAt(0);
      if (first == '.' || first == '!' || first == '?') {
        return false;
      }
    }
    return true;
  }

  private static boolean isQuote(String mark) {
    return mark.equals("'") || mark.equals("\"") || mark.equals("-");
  }

  private static boolean isCapitals(Token token) {
    String text = token.text();
    return token.kind() == Token.Kind.WORD
        && text.length() > 2
        && text.equals(text.toUpperCase(Locale.ROOT))
        && !text.equals(text.toLowerCase(Locale.ROOT));
  }
}
