package nl.buzzard.index.match;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * Words or values of some shape, and the key of how they all begin. Immutable and thread-safe.
 *
 * @param shape accepts them
 * @param start the number of their beginning; negative where they have none in common
 */
record Pattern(CharacterRunAutomaton shape, int start) {

  /**
   * @param pattern as it is compared: with {@code *} for any characters and {@code ?} for one
   * @param automaton the same as an automaton
   */
  static Pattern of(String field, String pattern, Automaton automaton, TermKeys keys) {
    String start = start(pattern);
    return new Pattern(
        new CharacterRunAutomaton(automaton),
        start.isEmpty() ? -1 : keys.numberOfStart(field, start));
  }

  /** {@return as many characters of the beginning as are worth looking up} */
  private static String start(String pattern) {
    int end = 0;
    while (end < pattern.length()
        && end < TermKeys.LONGEST_START
        && "*?\\".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }

  boolean fits(String word) {
    return shape.run(word);
  }

  Need need() {
    return start < 0 ? Need.MET : new Need.Key(start);
  }
}
