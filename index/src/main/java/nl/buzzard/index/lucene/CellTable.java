package nl.buzzard.index.lucene;

import java.util.Arrays;

/**
 * Sums under keys that are numbers, kept in arrays: open addressing with linear probing, at most
 * half full. Not thread-safe.
 */
final class CellTable {

  private static final int SMALLEST = 64;

  /** Marks a free place; the keys of cells are not negative. */
  private static final long FREE = -1;

  private long[] keys = freeKeys(SMALLEST);
  private int[] mentions = new int[SMALLEST];
  private int[] known = new int[SMALLEST];
  private long[] people = new long[SMALLEST];
  private int size;

  /** Receives the sums of one key. */
  @FunctionalInterface
  interface Visitor<X extends Exception> {
    void visit(long key, Sums sums) throws X;
  }

  /** Adds a mention whose reach is unknown or not asked for. */
  void add(long key) {
    int place = place(key);
    mentions[place]++;
  }

  /** Adds a mention with its reach. */
  void add(long key, long reach) {
    int place = place(key);
    mentions[place]++;
    known[place]++;
    people[place] += reach;
  }

  /** Shows every key that has a mention, in no order. */
  <X extends Exception> void forEach(Visitor<X> visitor) throws X {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        visitor.visit(keys[i], new Sums(mentions[i], known[i], people[i]));
      }
    }
  }

  void clear() {
    Arrays.fill(keys, FREE);
    Arrays.fill(mentions, 0);
    Arrays.fill(known, 0);
    Arrays.fill(people, 0);
    size = 0;
  }

  private int place(long key) {
    int place = probe(keys, key);
    if (keys[place] == FREE) {
      if (2 * ++size > keys.length) {
        grow();
        place = probe(keys, key);
      }
      keys[place] = key;
    }
    return place;
  }

  private static int probe(long[] keys, long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[place] != key && keys[place] != FREE) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldMentions = mentions;
    int[] oldKnown = known;
    long[] oldPeople = people;
    int length = 2 * oldKeys.length;
    keys = freeKeys(length);
    mentions = new int[length];
    known = new int[length];
    people = new long[length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int place = probe(keys, oldKeys[i]);
        keys[place] = oldKeys[i];
        mentions[place] = oldMentions[i];
        known[place] = oldKnown[i];
        people[place] = oldPeople[i];
      }
    }
  }

  private static long[] freeKeys(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, FREE);
    return keys;
  }
}
