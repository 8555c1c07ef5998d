package nl.buzzard.sentiment.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.sentiment.Resource;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * What the languages look like: their small words and their spelling. What several languages share
 * counts for less. Immutable.
 */
final class Profiles {

  /** A small word says more than a spelling, which any word may have by accident. */
  private static final double WORD_WEIGHT = 1.0;

  private static final double SPELLING_WEIGHT = 0.25;

  private final List<String> languages;
  private final Map<String, double[]> words;
  private final LetterTree spellings;

  private Profiles(List<String> languages, Map<String, double[]> words, LetterTree spellings) {
    this.languages = languages;
    this.words = words;
    this.spellings = spellings;
  }

  static Profiles load() {
    Resource wordList = Resource.beside(Profiles.class, "profiles.tsv");
    Resource spellingList = Resource.beside(Profiles.class, "spelling.tsv");
    List<String> languages = new ArrayList<>();
    for (Resource.Line line : wordList.lines()) {
      languages.add(columns(line)[0]);
    }
    return new Profiles(
        List.copyOf(languages),
        weights(wordList, languages, WORD_WEIGHT),
        LetterTree.of(weights(spellingList, languages, SPELLING_WEIGHT)));
  }

  private static Map<String, double[]> weights(
      Resource list, List<String> languages, double weight) {
    Map<String, double[]> weights = new HashMap<>();
    for (Resource.Line line : list.lines()) {
      String[] columns = columns(line);
      int language = languages.indexOf(columns[0]);
      if (language < 0) {
        throw line.fault("unknown language " + columns[0]);
      }
      for (String entry : columns[1].split(" ", -1)) {
        weights.computeIfAbsent(entry, key -> new double[languages.size()])[language] = weight;
      }
    }
    weights.values().forEach(Profiles::shareOut);
    return weights;
  }

  private static String[] columns(Resource.Line line) {
    String[] columns = line.text().split("\t", -1);
    if (columns.length != 2) {
      throw line.fault("expected a language, a tab and words");
    }
    return columns;
  }

  private static void shareOut(double[] weights) {
    double languages = 0;
    for (double weight : weights) {
      languages += weight > 0 ? 1 : 0;
    }
    for (int language = 0; language < weights.length; language++) {
      weights[language] /= Math.sqrt(languages);
    }
  }

  /** {@return points per language, in the order of {@link #languages()}} */
  double[] score(List<Word> text) {
    double[] points = new double[languages.size()];
    for (Word word : text) {
      double[] weights = words.get(word.form());
      if (weights != null) {
        add(points, weights);
      }
      scoreSpelling(points, '^' + word.form() + '$');
    }
    return points;
  }

  private void scoreSpelling(double[] points, String word) {
    for (int begin = 0; begin < word.length(); begin++) {
      LetterTree tree = spellings;
      for (int index = begin; tree != null && index < word.length(); index++) {
        tree = tree.next(word.charAt(index));
        if (tree != null && tree.weights != null) {
          add(points, tree.weights);
        }
      }
    }
  }

  private static void add(double[] points, double[] weights) {
    for (int language = 0; language < points.length; language++) {
      points[language] += weights[language];
    }
  }

  /** {@return the languages known, Dutch and English among them} */
  List<String> languages() {
    return languages;
  }
}
