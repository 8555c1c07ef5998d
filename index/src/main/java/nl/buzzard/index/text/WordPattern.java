package nl.buzzard.index.text;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * A pattern of a word, with {@code *} for any characters and {@code ?} for one, as an automaton
 * over the terms of the index. What stands beside the words there is left alone. Pure.
 */
public final class WordPattern {

  private static final Automaton NO_MARK =
      Operations.union(
          List.of(
              Automata.makeCharRange(Character.MIN_CODE_POINT, WordForms.FIRST_MARK - 1),
              Automata.makeCharRange(WordForms.LAST_MARK + 1, Character.MAX_CODE_POINT)));

  private static final Automaton WORDS =
      Operations.concatenate(List.of(NO_MARK, Automata.makeAnyString()));

  private WordPattern() {}

  /** {@return the automaton of a pattern; case and accents make no difference} */
  public static Automaton of(String pattern) {
    Automaton automaton =
        WildcardQuery.toAutomaton(
            new Term("", folded(pattern)), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return startsOpen(pattern)
        ? Operations.determinize(
            Operations.intersection(automaton, WORDS), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)
        : automaton;
  }

  /** {@return the pattern as it is compared with words} */
  public static String folded(String pattern) {
    return Folding.fold(pattern);
  }

  private static boolean startsOpen(String pattern) {
    return pattern.startsWith("*") || pattern.startsWith("?");
  }
}
