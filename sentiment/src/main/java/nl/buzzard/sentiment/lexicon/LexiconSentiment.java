package nl.buzzard.sentiment.lexicon;

import java.util.List;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.stage.SentimentClassifier;
import nl.buzzard.sentiment.Resource;
import nl.buzzard.sentiment.lexicon.Reading.Hit;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import nl.buzzard.sentiment.tokens.Token;

/**
 * A sentiment classifier that adds up the weights of words, phrases, emoji and emoticons.
 *
 * <p>A text in neither Dutch nor English is read with both lists. A text without a word of weight
 * is neutral, and hardly sure of it. Of a long text the first {@value #MOST_CHARACTERS} characters
 * decide. Immutable and thread-safe.
 */
public final class LexiconSentiment implements SentimentClassifier {

  private static final int MOST_CHARACTERS = 10_000;

  /** From this score on a text takes sides. */
  private static final double TAKES_SIDES = 0.15;

  /** The sum of weights, squared, at which the score is the square root of a half. */
  private static final double HALF_WAY = 12;

  private static final double PER_EXCLAMATION = 0.1;

  private final PostTokenizer tokenizer = new PostTokenizer();
  private final Lexicon dutch;
  private final Lexicon english;
  private final Lexicon both;

  private LexiconSentiment(Lexicon dutch, Lexicon english, Lexicon both) {
    this.dutch = dutch;
    this.english = english;
    this.both = both;
  }

  /**
   * {@return a classifier with the word lists read}
   *
   * @throws IllegalArgumentException naming file and line, when a list is malformed
   */
  public static LexiconSentiment load() {
    Resource dutch = Resource.beside(Lexicon.class, "nl.tsv");
    Resource english = Resource.beside(Lexicon.class, "en.tsv");
    Resource signs = Resource.beside(Lexicon.class, "signs.tsv");
    return new LexiconSentiment(
        Lexicon.of(dutch, signs), Lexicon.of(english, signs), Lexicon.of(english, dutch, signs));
  }

  @Override
  public Sentiment classify(String text, Language language) {
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    List<Token> tokens = tokenizer.tokenize(beginning);
    List<Hit> hits = new Reading(lexiconOf(language), text, tokens).hits();
    double sum = 0;
    for (Hit hit : hits) {
      sum += hit.weight();
    }
    sum *= 1 + PER_EXCLAMATION * exclamations(tokens);
    double score = sum / Math.sqrt(sum * sum + HALF_WAY);
    Label label = label(score);
    return new Sentiment(label, score, confidence(score, hits.size()), evidence(text, hits, label));
  }

  /** {@return tokens of a text in a language read with its word lists} */
  public Reading read(String text, List<Token> tokens, Language language) {
    return new Reading(lexiconOf(language), text, tokens);
  }

  private Lexicon lexiconOf(Language language) {
    return switch (language) {
      case NL -> dutch;
      case EN -> english;
      case OTHER, UNKNOWN -> both;
    };
  }

  private static long exclamations(List<Token> tokens) {
    return Math.min(3, tokens.stream().filter(token -> token.text().startsWith("!")).count());
  }

  private static Label label(double score) {
    if (score >= TAKES_SIDES) {
      return Label.POSITIVE;
    }
    return score <= -TAKES_SIDES ? Label.NEGATIVE : Label.NEUTRAL;
  }

  /** Rises with the distance from neutral and with the number of words that say so. */
  private static double confidence(double score, int hits) {
    return 0.2 + 0.6 * Math.abs(score) + 0.2 * hits / (hits + 2.0);
  }

  private static List<String> evidence(String text, List<Hit> hits, Label label) {
    return hits.stream()
        .filter(hit -> agrees(hit, label))
        .map(hit -> text.substring(hit.from(), hit.to()))
        .distinct()
        .toList();
  }

  private static boolean agrees(Hit hit, Label label) {
    return switch (label) {
      case POSITIVE -> hit.weight() > 0;
      case NEGATIVE -> hit.weight() < 0;
      case NEUTRAL, UNKNOWN -> true;
    };
  }
}
