package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buzzard.sentiment.tokens.Words.Word;

/**
 * Words in a row that say something together. Immutable.
 *
 * @param places the words that may stand at each place; an empty set is a gap of up to {@value
 *     #LONGEST_GAP} words
 */
record Cue(List<Set<String>> places) {

  private static final int LONGEST_GAP = 3;
  private static final String ANY_HANDLE = "@";
  private static final int NO_MATCH = -1;

  Cue {
    places = List.copyOf(places);
  }

  /**
   * {@return a cue as written in a list: {@code a|b} is either word, {@code *} a gap, {@code @} any
   * handle}
   */
  static Cue of(String written) {
    List<Set<String>> places = new ArrayList<>();
    for (String place : written.split(" +", -1)) {
      places.add(place.equals("*") ? Set.of() : Set.copyOf(List.of(place.split("\\|", -1))));
    }
    if (places.getFirst().isEmpty()
        || places.getFirst().contains(ANY_HANDLE)
        || places.getLast().isEmpty()) {
      throw new IllegalArgumentException("a cue begins and ends with a word");
    }
    return new Cue(places);
  }

  /** {@return the words it may begin with} */
  Set<String> firstWords() {
    return places.getFirst();
  }

  /** {@return the last word of the match that begins at a word, -1 when there is none} */
  int matchFrom(List<Word> words, int first) {
    return match(words, first, 0, words.get(first).sentence());
  }

  private int match(List<Word> words, int at, int place, int sentence) {
    if (places.get(place).isEmpty()) {
      for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
        int last = match(words, at + skipped, place + 1, sentence);
        if (last != NO_MATCH) {
          return last;
        }
      }
      return NO_MATCH;
    }
    if (at >= words.size() || words.get(at).sentence() != sentence) {
      return NO_MATCH;
    }
    if (!stands(words.get(at).form(), places.get(place))) {
      return NO_MATCH;
    }
    return place == places.size() - 1 ? at : match(words, at + 1, place + 1, sentence);
  }

  private static boolean stands(String word, Set<String> place) {
    return place.contains(word) || (word.charAt(0) == '@' && place.contains(ANY_HANDLE));
  }
}
