package nl.buzzard.sentiment.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.tokens.Token;

/**
 * Words of a text and how strongly they speak for its label. Immutable.
 *
 * @param from where they begin in the text
 * @param to where they end, exclusive
 * @param weight above 0; the sum of the weights of what the model saw in them
 */
public record WeighedWords(int from, int to, double weight) {

  private static final int MOST = 5;

  /** A word must say this part of what the strongest says to be named. */
  private static final double WORTH_NAMING = 0.35;

  /** What a word must say at least. */
  private static final double LEAST = 0.1;

  /** {@return the words as they stand in the text} */
  public String in(String text) {
    return text.substring(from, to);
  }

  /**
   * {@return the strongest words, those that follow each other as one, in the order of the text}
   *
   * @param reading the tokens
   * @param sayings how much each token says for the label
   */
  public static List<WeighedWords> of(Reading reading, double[] sayings) {
    double least = leastToName(sayings);
    List<WeighedWords> words = new ArrayList<>();
    int last = -2;
    for (int index = 0; index < sayings.length; index++) {
      if (sayings[index] < least || !isShown(reading.tokens().get(index))) {
        continue;
      }
      Token token = reading.tokens().get(index);
      WeighedWords one = new WeighedWords(token.begin(), token.end(), sayings[index]);
      words.add(last == index - 1 ? words.removeLast().with(one) : one);
      last = index;
    }
    return words;
  }

  private static double leastToName(double[] sayings) {
    double[] sorted = sayings.clone();
    Arrays.sort(sorted);
    double strongest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    double last = sorted.length > MOST ? sorted[sorted.length - MOST] : 0;
    return Math.max(LEAST, Math.max(last, strongest * WORTH_NAMING));
  }

  private static boolean isShown(Token token) {
    return switch (token.kind()) {
      case WORD, HASHTAG, EMOJI, EMOTICON -> true;
      case HANDLE, URL, PUNCTUATION -> false;
    };
  }

  private WeighedWords with(WeighedWords next) {
    return new WeighedWords(from, next.to, weight + next.weight);
  }
}
