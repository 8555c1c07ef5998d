package nl.buzzard.index.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text as our own analysis reads them, written so that the cluster only has to cut:
 * a line for every position, and in it, with tabs between, all terms that stand there. No term
 * holds either, for white space is no part of a word. Thread-safe.
 */
final class StackedWords {

  static final String BETWEEN_POSITIONS = "\n";
  static final String BETWEEN_TERMS = "\t";

  private final PostAnalyzer analyzer = new PostAnalyzer();

  String of(String text) {
    StringBuilder stacked = new StringBuilder(2 * text.length());
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (!stacked.isEmpty()) {
          stacked.append(step.getPositionIncrement() == 0 ? BETWEEN_TERMS : BETWEEN_POSITIONS);
        }
        stacked.append(term);
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return stacked.toString();
  }

  /** {@return terms in a row} */
  static String inARow(List<String> terms) {
    return String.join(BETWEEN_POSITIONS, terms);
  }
}
