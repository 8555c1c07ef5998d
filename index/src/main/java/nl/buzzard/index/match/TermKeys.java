package nl.buzzard.index.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms, and beginnings of terms, that queries need, each under a number. Thread-safe once no
 * more numbers are given out.
 */
final class TermKeys {

  /** So much of the beginning of a term is looked up, in characters. */
  static final int LONGEST_START = 8;

  /** Beginnings are met more often than whole terms: so many times, by estimate. */
  private static final int TERMS_OF_A_START = 4;

  private static final int LOWER_BITS = 0xFFFF;

  private final Map<String, Field> fields = new HashMap<>();
  private long[] asked = new long[1_024];
  private int size;

  /** What is needed of one field of the index. */
  private static final class Field {
    final Map<String, Integer> terms = new HashMap<>();
    final Map<String, Integer> starts = new HashMap<>();

    /** The hashes of the starts, by their lower bits: most beginnings of terms are none of them. */
    final BitSet hashesOfStarts = new BitSet(LOWER_BITS + 1);

    int longestStart;
  }

  /** {@return the number of a term, a new one for a new term} */
  int numberOf(String field, String term) {
    return ask(field(field).terms.computeIfAbsent(term, added -> size++), 1);
  }

  /** {@return the number of all terms that begin like this} */
  int numberOfStart(String field, String start) {
    Field needed = field(field);
    needed.longestStart = Math.max(needed.longestStart, start.length());
    needed.hashesOfStarts.set(start.hashCode() & LOWER_BITS);
    return ask(needed.starts.computeIfAbsent(start, added -> size++), TERMS_OF_A_START);
  }

  /** A word that many queries ask for is taken for a word that many posts hold. */
  private int ask(int number, int weight) {
    if (number >= asked.length) {
      asked = Arrays.copyOf(asked, 2 * number);
    }
    asked[number] += weight;
    return number;
  }

  private Field field(String name) {
    return fields.computeIfAbsent(name, added -> new Field());
  }

  /** {@return how often a key is met, by estimate, compared with others} */
  long frequency(int number) {
    return asked[number];
  }

  /** {@return how many numbers were given out} */
  int size() {
    return size;
  }

  /** {@return whether any query needs a term of a field} */
  boolean needs(String field) {
    return fields.containsKey(field);
  }

  /** Adds the numbers of what queries need and this term is, at the number of its token. */
  void collect(String field, String term, int place, Held found) {
    Field needed = fields.get(field);
    if (needed == null) {
      return;
    }
    add(needed.terms.get(term), place, found);
    int longest = Math.min(needed.longestStart, term.length());
    int hash = 0;
    for (int length = 1; length <= longest; length++) {
      hash = 31 * hash + term.charAt(length - 1); // as String.hashCode of the beginning
      if (needed.hashesOfStarts.get(hash & LOWER_BITS)) {
        add(needed.starts.get(term.substring(0, length)), place, found);
      }
    }
  }

  private static void add(@Nullable Integer number, int place, Held found) {
    if (number != null) {
      found.add(number, place);
    }
  }
}
