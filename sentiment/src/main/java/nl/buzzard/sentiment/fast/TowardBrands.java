package nl.buzzard.sentiment.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.BrandSentiment;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.stage.SentimentClassifier;
import nl.buzzard.sentiment.fast.BrandNames.Place;
import nl.buzzard.sentiment.linear.Probabilities;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import nl.buzzard.sentiment.tokens.Token;

/**
 * A classifier that also tells how a mention that names several brands sounds toward each: every
 * word belongs to the brand named nearest to it, where the end of a clause or sentence and a word
 * of contrast make it farther, and a brand's own words and the whole text together decide.
 *
 * <p>Toward the one brand a rated review is about it sounds as its stars say. Thread-safe.
 */
public final class TowardBrands implements SentimentClassifier {

  /** What a brand's own words count beside the whole text. */
  private static final double OWN_WORDS = 0.7;

  private static final int MOST_CHARACTERS = 10_000;

  /** By how many words a mark or a word of contrast makes a brand farther. */
  private static final int COMMA = 3;

  private static final int CONTRAST = 6;
  private static final int SENTENCE = 8;

  /** What follows a name is said of it rather than what precedes it. */
  private static final int BEFORE_NAME = 1;

  private static final Set<String> CONTRASTS =
      Set.of(
          "maar",
          "terwijl",
          "echter",
          "daarentegen",
          "tegenover",
          "integendeel",
          "but",
          "while",
          "whereas",
          "however",
          "unlike");

  private static final double FEWEST_STARS_OF_PRAISE = 4;
  private static final double MOST_STARS_OF_BLAME = 2;

  private final PostTokenizer tokenizer = new PostTokenizer();
  private final SentimentClassifier whole;
  private final FastSentiment fast;
  private volatile BrandNames names;

  /**
   * @param whole judges whole texts
   * @param fast judges what is said of each brand
   * @param names how the brands are written
   */
  public TowardBrands(SentimentClassifier whole, FastSentiment fast, BrandNames names) {
    this.whole = whole;
    this.fast = fast;
    this.names = names;
  }

  /** Tells other brands apart from the next mention on. */
  public void replaceAll(BrandNames newNames) {
    names = newNames;
  }

  @Override
  public Sentiment classify(String text, Language language) {
    return whole.classify(text, language);
  }

  @Override
  public List<BrandSentiment> toward(EnrichedMention mention) {
    List<String> brands = mention.brands();
    Double stars = mention.mention().details().rating();
    List<BrandSentiment> labels =
        brands.size() == 1 && stars != null
            ? List.of(new BrandSentiment(brands.getFirst(), label(stars)))
            : toward(mention.mention().text(), mention.language(), brands);
    return labels.stream().filter(toward -> toward.label() != mention.sentiment().label()).toList();
  }

  private static Label label(double stars) {
    if (stars >= FEWEST_STARS_OF_PRAISE) {
      return Label.POSITIVE;
    }
    return stars <= MOST_STARS_OF_BLAME ? Label.NEGATIVE : Label.NEUTRAL;
  }

  /**
   * {@return how a text sounds toward those of some brands that it names; none unless it names
   * several of them}
   */
  public List<BrandSentiment> toward(String text, Language language, List<String> brands) {
    if (brands.size() < 2) {
      return List.of();
    }
    List<Token> tokens =
        tokenizer.tokenize(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    List<Place> places =
        names.in(tokens).stream().filter(place -> brands.contains(place.brand())).toList();
    Set<String> named = places.stream().map(Place::brand).collect(Collectors.toSet());
    if (named.size() < 2) {
      return List.of();
    }
    double[] whole = fast.probabilities(text, language);
    int[] nearest = nearest(tokens, places);
    List<BrandSentiment> toward = new ArrayList<>();
    for (String brand : brands) {
      if (named.contains(brand)) {
        String own = wordsOf(brand, tokens, places, nearest);
        double[] mixed = mixed(fast.probabilities(own, language), whole);
        toward.add(new BrandSentiment(brand, FastSentiment.LABELS.get(Probabilities.best(mixed))));
      }
    }
    return toward;
  }

  /** {@return for each token the number of the place nearest to it} */
  private static int[] nearest(List<Token> tokens, List<Place> places) {
    int[] walked = new int[tokens.size() + 1];
    for (int index = 0; index < tokens.size(); index++) {
      walked[index + 1] = walked[index] + length(tokens.get(index));
    }
    int[] nearest = new int[tokens.size()];
    for (int index = 0; index < nearest.length; index++) {
      int least = Integer.MAX_VALUE;
      for (int number = 0; number < places.size(); number++) {
        Place place = places.get(number);
        int distance =
            index < place.first()
                ? walked[place.first()] - walked[index] + BEFORE_NAME
                : walked[index] - walked[Math.min(index, place.last())];
        if (distance < least) {
          least = distance;
          nearest[index] = number;
        }
      }
    }
    return nearest;
  }

  private static int length(Token token) {
    return switch (token.text().charAt(0)) {
      case '.', '!', '?', ';', '…' -> SENTENCE;
      case ',', ':', '(', ')' -> COMMA;
      default -> CONTRASTS.contains(token.text().toLowerCase(Locale.ROOT)) ? CONTRAST : 1;
    };
  }

  private static String wordsOf(
      String brand, List<Token> tokens, List<Place> places, int[] nearest) {
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < nearest.length; index++) {
      if (places.get(nearest[index]).brand().equals(brand)) {
        words.append(tokens.get(index).text()).append(' ');
      }
    }
    return words.toString();
  }

  private static double[] mixed(double[] own, double[] whole) {
    double[] mixed = new double[own.length];
    for (int label = 0; label < mixed.length; label++) {
      mixed[label] = OWN_WORDS * own[label] + (1 - OWN_WORDS) * whole[label];
    }
    return mixed;
  }
}
