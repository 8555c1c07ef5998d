package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.buzzard.index.text.WordForms;
import nl.buzzard.index.text.WordPattern;

/**
 * A pattern of a word, with {@code *} for any characters and {@code ?} for one, as the cluster's
 * regular expression; what stands beside the words in the index is left alone. Pure.
 */
final class WordRegexp {

  /** A word of the text, not an exact spelling or a stem beside one. */
  private static final String A_WORD =
      "[^" + WordForms.FIRST_MARK + "-" + WordForms.LAST_MARK + "].*";

  private WordRegexp() {}

  /** {@return the expression under a name, and how it is meant} */
  static ObjectNode named(String name, String pattern) {
    return Json.object().put(name, text(pattern)).put("flags", "INTERSECTION");
  }

  private static String text(String pattern) {
    return "(" + spelled(WordPattern.folded(pattern)) + ")&(" + A_WORD + ")";
  }

  private static String spelled(String pattern) {
    StringBuilder spelled = new StringBuilder();
    boolean literal = false;
    for (int character : pattern.codePoints().toArray()) {
      if (!literal && character == '\\') {
        literal = true;
        continue;
      }
      if (!literal && character == '*') {
        spelled.append(".*");
      } else if (!literal && character == '?') {
        spelled.append('.');
      } else if (Character.isLetterOrDigit(character)) {
        spelled.appendCodePoint(character);
      } else {
        spelled.append('\\').appendCodePoint(character);
      }
      literal = false;
    }
    return spelled.toString();
  }
}
