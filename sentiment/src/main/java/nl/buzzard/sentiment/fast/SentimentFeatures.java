package nl.buzzard.sentiment.fast;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.lexicon.LexiconSentiment;
import nl.buzzard.sentiment.lexicon.PublishedLists;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.lexicon.Reading.Hit;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;
import nl.buzzard.sentiment.tokens.PostTokenizer;
import nl.buzzard.sentiment.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a sentiment model looks at: words, word pairs, words after a negator, letter groups,
 * capitals and stretched words, words per {@link TextType}, and what the word lists make of the
 * text; in Dutch also words by whether the text speaks of its writer and to its reader, and what
 * published lists make of it.
 *
 * <p>Of a long text the first {@value #MOST_CHARACTERS} characters are read. Thread-safe.
 *
 * @see <a href="https://aclanthology.org/S13-2053/">Mohammad et al. 2013, NRC-Canada: Building the
 *     state of the art in sentiment analysis of tweets</a>
 */
public final class SentimentFeatures {

  private static final int MOST_CHARACTERS = 10_000;
  private static final int SHORTEST_GROUP = 3;
  private static final int LONGEST_GROUP = 5;
  private static final double LETTERS_LENGTH = 0.5;
  private static final double VOICE_LENGTH = 0.7;
  private static final int LATEST = 16;

  private final PostTokenizer tokenizer = new PostTokenizer();
  private final LexiconSentiment lexicon;
  private final PublishedLists published = PublishedLists.load();

  /** Sentiment and signals look at one text right after each other: the second need not read it. */
  private final AtomicReferenceArray<@Nullable Read> latest = new AtomicReferenceArray<>(LATEST);

  private record Read(String text, Language language, Reading reading, FeatureList features) {}

  /** Loaded when it is first asked for. */
  private static final class Shipped {
    private static final SentimentFeatures FEATURES =
        new SentimentFeatures(LexiconSentiment.load());
  }

  /** The kinds of features; each begins its hashes differently. */
  private enum Kind {
    WORDS,
    NEGATED,
    LETTERS,
    CAPITALS,
    STRETCHED,
    LISTS,
    PUBLISHED;

    private final int begin = Hash.plus(Hash.begin(0), name());
  }

  /** What a word may mean another thing in: texts of one {@link TextType}, of one voice. */
  private enum Setting {
    TYPE,
    VOICE;

    private final int begin = Hash.plus(Hash.begin(0), name());
    private final int words = Hash.plus(Hash.begin(0), "IN_" + name());
    private final int negated = Hash.plus(Hash.begin(0), "NEGATED_IN_" + name());
  }

  /**
   * @param lexicon whose word lists are looked up
   */
  public SentimentFeatures(LexiconSentiment lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return those of the word lists that come with Buzzard, the same for everyone who asks} */
  public static SentimentFeatures shipped() {
    return Shipped.FEATURES;
  }

  /**
   * {@return the tokens of a text, whose features go into a list}
   *
   * @param features emptied first
   */
  public Reading read(String text, Language language, FeatureList features) {
    int place = System.identityHashCode(text) % LATEST;
    Read known = latest.getAndSet(place, null);
    if (known != null && known.text.equals(text) && known.language == language) {
      features.copy(known.features);
      return known.reading;
    }
    Reading reading = readAnew(text, language, features);
    FeatureList kept = new FeatureList();
    kept.copy(features);
    latest.set(place, new Read(text, language, reading, kept));
    return reading;
  }

  private Reading readAnew(String text, Language language, FeatureList features) {
    features.clear();
    List<Token> tokens =
        tokenizer.tokenize(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    Reading reading = lexicon.read(text, tokens, language);
    addWords(reading, features);
    features.endGroup(1);
    addWordsIn(Setting.TYPE, TextType.of(reading.tokens()).sign(), reading, features);
    features.endGroup(1);
    addLetters(reading, features);
    features.endGroup(LETTERS_LENGTH);
    if (language != Language.EN) {
      addWordsIn(Setting.VOICE, Voice.of(reading), reading, features);
      features.endGroup(VOICE_LENGTH);
    }
    List<Hit> hits = reading.hits();
    new ListFeatures(Kind.LISTS.begin, features).add(hits);
    if (language != Language.EN) {
      new PublishedFeatures(Kind.PUBLISHED.begin, features, published).add(reading, hits);
    }
    features.endGroup();
    return reading;
  }

  private static void addWords(Reading reading, FeatureList features) {
    boolean[] negated = reading.negated();
    for (int index = 0; index < negated.length; index++) {
      int word = plus(Kind.WORDS.begin, reading, index);
      features.add(Hash.end(word), index);
      if (negated[index]) {
        features.add(Hash.end(plus(Kind.NEGATED.begin, reading, index)), index);
      }
      if (index + 1 < negated.length) {
        features.add(Hash.end(plus(Hash.plus(word, ' '), reading, index + 1)), index + 1);
      }
      addEmphasis(reading, index, features);
    }
  }

  private static void addEmphasis(Reading reading, int index, FeatureList features) {
    Token token = reading.tokens().get(index);
    if (token.kind() == Token.Kind.HASHTAG) {
      String bare = reading.words().get(index).substring(1);
      features.add(Hash.end(Hash.plus(Kind.WORDS.begin, bare)), index);
    } else if (token.kind() == Token.Kind.WORD && token.text().length() > 2) {
      if (reading.words().get(index).length() < token.text().length()) {
        features.add(Hash.end(Kind.STRETCHED.begin), index);
      }
      if (isCapitals(token.text())) {
        features.add(Hash.end(Kind.CAPITALS.begin), index);
        features.add(Hash.end(plus(Kind.CAPITALS.begin, reading, index)), index);
      }
    }
  }

  private static boolean isCapitals(String text) {
    return Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1))
        && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static void addWordsIn(
      Setting setting, char sign, Reading reading, FeatureList features) {
    boolean[] negated = reading.negated();
    features.add(Hash.end(Hash.plus(setting.begin, sign)), FeatureList.NO_TOKEN);
    for (int index = 0; index < negated.length; index++) {
      int begin = negated[index] ? setting.negated : setting.words;
      features.add(Hash.end(plus(Hash.plus(begin, sign), reading, index)), index);
    }
  }

  /** Groups of letters within a word, its ends marked, find stems and parts of compounds. */
  private static void addLetters(Reading reading, FeatureList features) {
    for (int index = 0; index < reading.tokens().size(); index++) {
      Token.Kind kind = reading.tokens().get(index).kind();
      if (kind == Token.Kind.WORD || kind == Token.Kind.HASHTAG) {
        addLetters('^' + reading.words().get(index) + '$', index, features);
      }
    }
  }

  private static void addLetters(String word, int token, FeatureList features) {
    for (int begin = 0; begin + SHORTEST_GROUP <= word.length(); begin++) {
      int hash = Kind.LETTERS.begin;
      int end = Math.min(word.length(), begin + LONGEST_GROUP);
      for (int index = begin; index < end; index++) {
        hash = plus(hash, word.charAt(index));
        if (index - begin + 1 >= SHORTEST_GROUP) {
          features.add(Hash.end(hash), token);
        }
      }
    }
  }

  /** All handles are one, and all addresses: a model must not learn who is liked. */
  private static int plus(int hash, Reading reading, int index) {
    return switch (reading.tokens().get(index).kind()) {
      case HANDLE -> Hash.plus(hash, '@');
      case URL -> Hash.plus(hash, '/');
      case WORD, HASHTAG, EMOJI, EMOTICON, PUNCTUATION -> plus(hash, reading.words().get(index));
    };
  }

  private static int plus(int hash, String word) {
    int longer = hash;
    for (int index = 0; index < word.length(); index++) {
      longer = plus(longer, word.charAt(index));
    }
    return longer;
  }

  /** All digits are one: a number matters by its shape. */
  private static int plus(int hash, char character) {
    return Hash.plus(hash, isDigit(character) ? '0' : character);
  }

  /** Most characters are of ASCII, of which this is known without looking it up. */
  private static boolean isDigit(char character) {
    return character < 0x80 ? '0' <= character && character <= '9' : Character.isDigit(character);
  }
}
