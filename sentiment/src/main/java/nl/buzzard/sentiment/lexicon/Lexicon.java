package nl.buzzard.sentiment.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buzzard.sentiment.Resource;

/**
 * Words and phrases with their weights from -3 to 3, and the words that change those of others.
 * Immutable once read.
 */
final class Lexicon {

  private static final double HEAVIEST = 3;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, List<Phrase>> phrasesByFirstWord = new HashMap<>();
  private final Map<Part, Set<String>> parts = new EnumMap<>(Part.class);

  /** The part a word plays for its neighbours. */
  enum Part {
    NEGATOR,
    INTENSIFIER,
    DIMINISHER,
    SHIFT
  }

  /** Words that mean something together. */
  record Phrase(List<String> words, double weight) {}

  private Lexicon() {
    for (Part part : Part.values()) {
      parts.put(part, new HashSet<>());
    }
  }

  /**
   * {@return a lexicon of all these lists}
   *
   * @throws IllegalArgumentException naming file and line, when a line is neither
   */
  static Lexicon of(Resource... lists) {
    Lexicon lexicon = new Lexicon();
    for (Resource list : lists) {
      list.lines().forEach(lexicon::add);
    }
    lexicon
        .phrasesByFirstWord
        .values()
        .forEach(phrases -> phrases.sort(Comparator.comparingInt(phrase -> -phrase.words.size())));
    return lexicon;
  }

  private void add(Resource.Line line) {
    String[] columns = line.text().split("\t", -1);
    if (columns.length != 2 || columns[0].isBlank()) {
      throw line.fault("expected a word, a tab and a weight, found \"" + line.text() + '"');
    }
    for (Part part : Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(columns[1])) {
        parts.getOrDefault(part, Set.of()).add(columns[0]);
        return;
      }
    }
    addWeight(columns[0], weight(line, columns[1]));
  }

  private void addWeight(String words, double weight) {
    if (words.indexOf(' ') < 0) {
      weights.put(words, weight);
      return;
    }
    List<String> split = List.of(words.split(" ", -1));
    phrasesByFirstWord
        .computeIfAbsent(split.getFirst(), key -> new ArrayList<>())
        .add(new Phrase(split, weight));
  }

  private static double weight(Resource.Line line, String text) {
    try {
      double weight = Double.parseDouble(text);
      if (Math.abs(weight) <= HEAVIEST) {
        return weight;
      }
    } catch (NumberFormatException exception) {
      throw line.fault("\"" + text + "\" is neither a weight from -3 to 3 nor a part of speech");
    }
    throw line.fault("weight " + text + " is not from -3 to 3");
  }

  boolean plays(Part part, String word) {
    return parts.getOrDefault(part, Set.of()).contains(word);
  }

  /** {@return the weight of a single word, 0 when it has none} */
  double weight(String word) {
    return weights.getOrDefault(word, 0.0);
  }

  boolean knows(String word) {
    return weights.containsKey(word) || phrasesByFirstWord.containsKey(word);
  }

  /** {@return the phrases that begin with a word, the longest first} */
  List<Phrase> phrases(String firstWord) {
    return phrasesByFirstWord.getOrDefault(firstWord, List.of());
  }
}
